import type { ShownTicket } from '../../lib/shown.ts';
import { Button } from '../ui/Button.tsx';
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
        <Value what="Address" text={email}>
          <Breakable email={email} />
        </Value>
      </h1>
      <Tooltip label="What this address says">
        This says whom the address belongs to, not who wrote: anybody can put an address on a message.
      </Tooltip>
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
          <Value what="Name" text={name} />
        </p>
      )}
      {typed && (
        <p class="muted">
          typed by you ·{' '}
          <Button kind="link" onClick={() => onAddress(null)}>
            {customer.ticket === null ? 'take back' : "back to the ticket's address"}
          </Button>
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
        Also on this ticket
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
