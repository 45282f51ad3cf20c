import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

export type Scheme = 'light' | 'dark';

/** The scheme of a part of a page that shows how something looks in it; `null` where the agent's system decides. */
export const ShownScheme = createContext<Scheme | null>(null);

/** The scheme that is shown here, else the one that the agent's system asks for, and follows when it changes. Touches: matchMedia. */
export function useColorScheme(): Scheme {
  const shown = useContext(ShownScheme);
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const changed = () => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return shown ?? (dark ? 'dark' : 'light');
}
