import { createContext } from 'preact';

/** Whether the fields below may be changed. Read-only text can still be selected and copied. */
export const ReadOnly = createContext(false);
