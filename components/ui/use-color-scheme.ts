import { useEffect, useState } from 'preact/hooks';

/** The scheme that the agent's system asks for, and follows when it changes. Touches: matchMedia. */
export function useColorScheme(): 'light' | 'dark' {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const changed = () => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return dark ? 'dark' : 'light';
}
