import { useCallback, useState } from 'preact/hooks';

/** The ids of what was deleted a moment ago and can still be taken back. */
export function useDeleted() {
  const [deleted, setIds] = useState<ReadonlySet<string>>(new Set());
  const setDeleted = useCallback((id: string, isDeleted: boolean) => {
    setIds((before) => {
      const after = new Set(before);
      if (isDeleted) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  return { deleted, setDeleted };
}
