import type { Organisation } from '../../lib/config/organisation.ts';
import { secretHolders } from '../../lib/config/secret-holders.ts';
import { stateOf } from '../../lib/config/secrets-needed.ts';
import { counted, t } from '../../lib/i18n.ts';
import { patternHost } from '../../lib/lookup/endpoint-url.ts';
import type { Settings } from '../../lib/messages.ts';
import { allowed } from './allowed.ts';
import { checkText, menderText, problemLine, sourceText, timeText } from './check-text.ts';

/** One line of what is in force in a browser. */
export interface Fact {
  label: string;
  values: string[];
}

/** What the facts are read from. */
export interface FleetState {
  settings: Settings;
  organisation: Organisation | null;
  /** Host patterns that are needed and that the browser does not allow. */
  missing: string[];
  version: string;
  browserName: string;
}

/** What is in force, where it comes from, and what is locked. No customer data, no secret, no value of a header; of addresses the host alone. */
export function fleetFacts({ settings, organisation, version, browserName }: FleetState): Fact[] {
  const { effective, locked } = settings;
  const none = t('config.browser.none');
  return [
    { label: t('config.browser.version'), values: [`Deskside ${version} · ${browserName}`] },
    { label: t('config.browser.organisation'), values: [effective.organisation ?? none] },
    {
      label: t('config.browser.source'),
      values: [sourceText(organisation?.source)],
    },
    { label: t('config.browser.revision'), values: [revisionText(organisation)] },
    ...lookFacts(organisation),
    { label: t('config.browser.locked'), values: orNone(lockedTexts(locked), none) },
    ...(effective.flags.length === 0 ? [] : [{ label: t('config.browser.flags'), values: effective.flags }]),
    { label: t('config.browser.notAllowed'), values: orNone(notAllowedTexts(settings), none) },
    { label: t('config.browser.own'), values: orNone(ownTexts(settings), none) },
  ];
}

/** What does not work as it was meant to, each in a sentence; none where all is well. */
export function fleetFailures(state: FleetState): string[] {
  const { settings, organisation, missing } = state;
  const check = organisation?.check;
  const mender = check === undefined ? null : menderText(check, settings.effective);
  return [
    ...(check?.state === 'failed' ? check.problems.map(problemLine) : []),
    ...(mender === null ? [] : [mender]),
    ...(check?.state === 'waits' ? [t('config.browser.waits', { revision: check.revision })] : []),
    ...(missing.length === 0
      ? []
      : [t('config.browser.hosts', { hosts: missing.map(patternHost).join(', ') })]),
    ...settingsFailures(settings),
  ];
}

/** Of these, what lies in this browser's own settings. */
export function settingsFailures(settings: Settings): string[] {
  const { effective, unreadable } = settings;
  const withoutSecret = secretHolders(effective)
    .filter(({ enabled }) => enabled)
    .filter((holder) => holder.wants.some((name) => stateOf(settings, holder, name) !== 'saved'))
    .map(({ name }) => name);
  return [
    ...(unreadable?.problems.map(problemLine) ?? []),
    ...(withoutSecret.length === 0 ? [] : [t('config.browser.secrets', { names: withoutSecret.join(', ') })]),
  ];
}

/** All of it as text, for whoever helps. */
export function fleetText(state: FleetState): string {
  const failures = fleetFailures(state);
  const facts = [
    ...fleetFacts(state),
    { label: t('config.browser.failed'), values: orNone(failures, t('config.browser.nothingFailed')) },
  ];
  return facts.map(({ label, values }) => `${label}: ${values.join('; ')}\n`).join('');
}

/** What a build carries is there from the start, and nobody looks for it. */
function lookFacts(organisation: Organisation | null): Fact[] {
  if (organisation === null || (organisation.source.kind === 'baked' && organisation.check.state === 'never'))
    return [];
  return [
    { label: t('config.browser.since'), values: [timeText(organisation.since)] },
    { label: t('config.browser.check'), values: [checkText(organisation)] },
  ];
}

function revisionText(organisation: Organisation | null): string {
  return organisation?.config?.revision?.toString() ?? t('config.browser.none');
}

function lockedTexts(locked: Settings['locked']): string[] {
  const { connectors, rules, helpdesks, ownHelpdesks, workspace, sidebar } = locked;
  return [
    ...some(connectors, t('config.browser.connectors', { ids: connectors.join(', ') })),
    ...some(rules, t('config.browser.rules', { ids: rules.join(', ') })),
    ...some(helpdesks, t('config.browser.helpdesks', { ids: helpdesks.map(siteHost).join(', ') })),
    ...some(ownHelpdesks, t('config.browser.ownHelpdesks', { ids: ownHelpdesks.join(', ') })),
    ...(workspace ? [t('options.workspace.id')] : []),
    ...some(sidebar, t('config.browser.sidebar', { keys: sidebar.join(', ') })),
  ];
}

function notAllowedTexts(settings: Settings): string[] {
  const { connectors, rules, helpdesks, export: mayExport, preview } = allowed(settings);
  return [
    ...(connectors ? [] : [t('config.allow.connectors')]),
    ...(rules ? [] : [t('config.allow.rules')]),
    ...(helpdesks ? [] : [t('config.allow.helpdesks')]),
    ...(mayExport ? [] : [t('config.allow.export')]),
    ...(preview ? [] : [t('config.allow.preview')]),
  ];
}

function ownTexts({ effective, locked }: Settings): string[] {
  const own = (all: string[], theirs: string[]) => all.filter((id) => !theirs.includes(id)).length;
  const connectors = own(
    effective.connectors.map(({ id }) => id),
    locked.connectors,
  );
  const rules = own(
    effective.rules.map(({ id }) => id),
    locked.rules,
  );
  const helpdesks = own(
    effective.helpdesks.map(({ origin }) => origin),
    locked.helpdesks,
  );
  return [
    ...(connectors === 0 ? [] : [counted('config.browser.ownConnectors', connectors)]),
    ...(rules === 0 ? [] : [counted('config.browser.ownRules', rules)]),
    ...(helpdesks === 0 ? [] : [counted('config.browser.ownSites', helpdesks)]),
  ];
}

function some(list: readonly unknown[], text: string): string[] {
  return list.length === 0 ? [] : [text];
}

function orNone(texts: string[], none: string): string[] {
  return texts.length === 0 ? [none] : texts;
}

function siteHost(origin: string): string {
  return new URL(origin).host;
}
