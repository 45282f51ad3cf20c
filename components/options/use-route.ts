import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Route, routeOf } from './route.ts';

export interface Routing {
  route: Route;
  /** Another number for another form: what was new and is saved by now is still the same. */
  form: number;
  /** Where somebody wants to go while there are unsaved changes; `null` when nobody is asked. */
  leaving: Route | null;
  /** Leaves, unsaved changes or not. */
  leave: () => void;
  stay: () => void;
  /** Goes there; asks first where there are unsaved changes. */
  go: (route: Route) => void;
  /** What this form is about has that address from now on: nothing is asked, and nothing of the form is lost. */
  replace: (route: Route) => void;
  setUnsaved: (unsaved: boolean) => void;
}

/** The route in the page's address, guarded: unsaved changes are not left without a question. */
export function useRoute(): Routing {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const [leaving, setLeaving] = useState<Route | null>(null);
  const current = useRef(route);
  const unsaved = useRef(false);
  const [form, setForm] = useState(0);
  const set = useCallback((next: Route) => {
    current.current = next;
    setRoute(next);
    setLeaving(null);
  }, []);
  const show = (next: Route) => {
    if (!isSameForm(current.current, next)) setForm((before) => before + 1);
    set(next);
  };
  const inPlace = (next: Route) => {
    unsaved.current = false;
    history.replaceState(null, '', hashOf(next));
  };
  useHashChange(() => {
    const next = routeOf(location.hash);
    if (!unsaved.current || isSameForm(current.current, next)) return show(next);
    history.replaceState(null, '', hashOf(current.current));
    setLeaving(next);
  });
  useUnloadGuard(unsaved);
  return {
    route,
    leaving,
    form,
    leave: () => {
      if (leaving === null) return;
      inPlace(leaving);
      show(leaving);
    },
    stay: () => setLeaving(null),
    go: (next) => {
      location.hash = hashOf(next);
    },
    replace: (next) => {
      inPlace(next);
      set(next);
    },
    setUnsaved: useCallback((value: boolean) => {
      unsaved.current = value;
    }, []),
  };
}

function isSameForm(from: Route, to: Route): boolean {
  return from.page === 'connector' && to.page === 'connector' && from.id === to.id;
}

function useHashChange(onChange: () => void) {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listener = () => latest.current();
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);
}

function useUnloadGuard(unsaved: { current: boolean }) {
  useEffect(() => {
    const listener = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    addEventListener('beforeunload', listener);
    return () => removeEventListener('beforeunload', listener);
  }, [unsaved]);
}
