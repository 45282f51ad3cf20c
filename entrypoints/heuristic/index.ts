import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/helpdesks/parts.ts';
import { QuietGuess } from '../../lib/helpdesks/quiet-guess.ts';
import { VOCABULARY } from '../../lib/helpdesks/vocabulary.ts';

/** Looks for the customer on pages that nobody described; loaded beside the content script for generic helpdesks alone. */
export default defineUnlistedScript(() => {
  offerPart('heuristic', (window, onQuiet) => new QuietGuess(window, VOCABULARY, onQuiet));
});
