import type { ComponentChildren, RefObject } from 'preact';
import { t } from '../../lib/i18n.ts';
import '../options/connector-page.css';
import { PageHead } from '../options/PageHead.tsx';

interface Props {
  page: 'rules' | 'deliveries';
  /** What the page is about, in a sentence or two. */
  children?: ComponentChildren;
  action?: ComponentChildren;
  /** For what puts the focus on the title. */
  heading?: RefObject<HTMLHeadingElement | null>;
}

/** The top of the section: its two pages, the rules and their deliveries. */
export function WebhooksHead({ page, children, action, heading }: Props) {
  return (
    <>
      <PageHead
        title={page === 'rules' ? t('webhooks.title') : t('deliveries.title')}
        action={action}
        {...(heading === undefined ? {} : { heading })}
      >
        {children}
      </PageHead>
      <nav class="page-tabs" aria-label={t('webhooks.title')}>
        <PageTab href="#webhooks" here={page === 'rules'} label={t('webhooks.rules')} />
        <PageTab href="#deliveries" here={page === 'deliveries'} label={t('deliveries.title')} />
      </nav>
    </>
  );
}

function PageTab({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <a class="tab" href={href} {...(here ? { 'aria-current': 'page' as const } : {})}>
      {label}
    </a>
  );
}
