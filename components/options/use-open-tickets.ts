import { useEffect, useState } from 'preact/hooks';
import type { OpenTicket } from '../../lib/messages.ts';
import type { OptionsPort } from './port.ts';

/** The tickets open in this browser now; looked for again when the page gets the focus. */
export function useOpenTickets(port: Pick<OptionsPort, 'send'>): OpenTicket[] {
  const [tickets, setTickets] = useState<OpenTicket[]>([]);
  useEffect(() => {
    const look = () => {
      port.send('open-tickets', {}).then(setTickets, () => setTickets([]));
    };
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [port]);
  return tickets;
}
