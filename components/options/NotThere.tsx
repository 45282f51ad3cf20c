import { Notice } from '../ui/Notice.tsx';

interface Props {
  id: string;
  /** Where the list is, as a hash, and the words that lead there. */
  list: string;
  all: string;
  /** Why nothing is shown. */
  gone: string;
}

/** In place of a page whose connector or rule is no longer there. */
export function NotThere({ id, list, all, gone }: Props) {
  return (
    <>
      <header class="page-head">
        <h1>{id}</h1>
      </header>
      <Notice kind="warning" action={<a href={list}>{all}</a>}>
        {gone}
      </Notice>
    </>
  );
}
