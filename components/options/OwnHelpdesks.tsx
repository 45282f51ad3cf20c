import { useState } from 'preact/hooks';
import type { SwitchedOn } from '../../lib/config/config.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type OptionsState, setBy } from './options-state.ts';
import { hashOf } from './route.ts';
import { deletedKey, useOwnDeletions } from './use-own-deletions.ts';

/** The helpdesks that the team described or taught itself, whether a site runs them or not. */
export function OwnHelpdesks({ options }: { options: OptionsState }) {
  const { effective } = options.settings;
  const shown = effective.ownHelpdesks.filter(({ id }) => !options.deleted.has(deletedKey(id)));
  return (
    <section class="form-part" aria-labelledby="own-helpdesks">
      <h2 id="own-helpdesks">{t('options.ownHelpdesks.title')}</h2>
      <p class="muted">{t('options.ownHelpdesks.about')}</p>
      {shown.length === 0 ? null : (
        <ul class="rows">
          {shown.map((helpdesk) => (
            <OwnRow key={helpdesk.id} options={options} helpdesk={helpdesk} />
          ))}
        </ul>
      )}
      {options.settings.unreadable === undefined && allowed(options.settings).helpdesks ? (
        <div>
          <a class={buttonClass()} href={hashOf({ page: 'own-helpdesk', id: null })}>
            {t('options.ownHelpdesks.write')}
          </a>
        </div>
      ) : null}
    </section>
  );
}

function OwnRow({ options, helpdesk }: { options: OptionsState; helpdesk: Helpdesk }) {
  const { settings } = options;
  const { id, name } = helpdesk;
  const { remove } = useOwnDeletions(options);
  const theirs = settings.locked.ownHelpdesks.includes(id);
  const locked = theirs || !allowed(settings).helpdesks;
  const page = hashOf({ page: 'own-helpdesk', id });
  const [kept, setKept] = useState(false);
  const sites = settings.effective.helpdesks.filter((entry) => entry.helpdesk === id);
  const [site] = sites;
  return (
    <li class="row">
      <div class="row-main">
        <div class="row-words">
          <p class="row-title">
            <a class="row-link" href={page}>
              {name}
            </a>
            {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
          </p>
          <p class="row-facts">
            {sites.length === 0
              ? t('options.ownHelpdesks.noSite')
              : t('options.ownHelpdesks.runsOn', {
                  hosts: sites.map(({ origin }) => new URL(origin).host).join(', '),
                })}
          </p>
        </div>
        <div class="row-actions">
          <a
            class={buttonClass('quiet')}
            href={page}
            aria-label={locked ? t('options.viewNamed', { name }) : t('options.editNamed', { name })}
          >
            {locked ? t('options.view') : t('options.ownHelpdesks.edit')}
          </a>
          {locked ? null : (
            <Button
              kind="quiet"
              aria-label={t('options.deleteNamed', { name })}
              onClick={() => (site === undefined ? remove(helpdesk) : setKept(true))}
            >
              {t('options.delete')}
            </Button>
          )}
        </div>
      </div>
      {kept && site !== undefined ? <InUse name={name} site={site} /> : null}
    </li>
  );
}

/** Why one is not deleted, and where to mend that. */
function InUse({ name, site: { origin } }: { name: string; site: SwitchedOn }) {
  return (
    <Notice
      kind="warning"
      live
      action={
        <a class={buttonClass()} href={hashOf({ page: 'site', origin })}>
          {t('options.chooseAnother')}
        </a>
      }
    >
      {t('options.ownHelpdesks.inUse', { host: new URL(origin).host, name })}
    </Notice>
  );
}
