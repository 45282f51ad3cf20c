import { html } from '@codemirror/lang-html';
import { liquid } from '@codemirror/lang-liquid';
import type { LanguageSupport } from '@codemirror/language';

/** Liquid in HTML. Closing tags are not written for anybody: what is typed is what stands there. */
export function liquidLanguage(): LanguageSupport {
  return liquid({ base: html({ autoCloseTags: false, matchClosingTags: false }) });
}
