import { t } from '../../lib/i18n.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { Button } from '../ui/Button.tsx';
import { Text } from '../ui/Text.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Breakable } from './Breakable.tsx';
import { Value } from './Value.tsx';

interface CustomerHeadProps {
  customer: ShownTicket & { state: 'customer' };
  /** `null` goes back to the ticket's own address. */
  onAddress: (email: string | null) => void;
}

/** Whose data this is: the address that was looked up. It stays in sight wherever the agent has scrolled to. */
export function CustomerAddress({ email }: { email: string }) {
  return (
    <div class="customer-line">
      <h1 class="customer-address" dir="ltr">
        <Value what={t('sidebar.customer.address')} text={email}>
          <Breakable email={email} />
        </Value>
      </h1>
      <Tooltip label={t('sidebar.customer.aboutAddress')}>{t('sidebar.customer.anybodyCan')}</Tooltip>
    </div>
  );
}

/** What else is known of the customer; the ticket's other addresses are one click away. */
export function CustomerHead({ customer, onAddress }: CustomerHeadProps) {
  const { name, typed, others } = customer;
  if (name === undefined && !typed && others.length === 0) return null;
  return (
    <div class="customer-head">
      {name !== undefined && (
        <p class="muted">
          <Value what={t('sidebar.customer.name')} text={name} />
        </p>
      )}
      {typed && (
        <p class="muted">
          <Text
            of={customer.ticket === null ? 'sidebar.customer.typedAlone' : 'sidebar.customer.typed'}
            parts={{
              back: (words) => (
                <Button kind="link" onClick={() => onAddress(null)}>
                  {words}
                </Button>
              ),
            }}
          />
        </p>
      )}
      {others.length > 0 && <Others others={others} onAddress={onAddress} />}
    </div>
  );
}

function Others({ others, onAddress }: { others: string[]; onAddress: (email: string) => void }) {
  return (
    <div class="others">
      <span class="muted" id="others">
        {t('sidebar.customer.others')}
      </span>
      <ul aria-labelledby="others">
        {others.map((email) => (
          <li key={email}>
            <Button kind="link" dir="ltr" onClick={() => onAddress(email)}>
              <Breakable email={email} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
