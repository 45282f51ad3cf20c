import { listenForActions } from './actions.ts';
import { listenForKeys } from './keys.ts';
import { followLinks, show } from './navigation.ts';

followLinks();
listenForActions();
listenForKeys();
if (document.querySelector('main')?.hasAttribute('aria-busy')) void show();
