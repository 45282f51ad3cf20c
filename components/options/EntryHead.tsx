import type { Settings } from '../../lib/messages.ts';
import { Badge } from '../ui/Badge.tsx';
import { setBy } from './options-state.ts';

interface Props {
  settings: Settings;
  /** Where the list is, as a hash, and what it is called. */
  list: string;
  back: string;
  title: string;
  /** The organisation set it. */
  theirs: boolean;
}

/** The top of one connector's or rule's page: the way back, its name, and whose it is. */
export function EntryHead({ settings, list, back, title, theirs }: Props) {
  return (
    <header class="page-head">
      <a class="back-link" href={list}>
        {back}
      </a>
      <h1>{title}</h1>
      {theirs ? <Badge color="gray">{setBy(settings)}</Badge> : null}
    </header>
  );
}
