import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of our pages, light and dark by themselves. */
export const EDITOR_LOOK = EditorView.theme({
  '&': {
    fontSize: '12px',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    borderRadius: 'var(--radius-s)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-code)',
    lineHeight: '18px',
    maxHeight: '520px',
  },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--text)' },
  '.cm-content, .cm-gutter': { minHeight: '252px' },
  '.cm-cursor': { borderInlineStartColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--text-muted)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sunken) 60%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-tooltip.cm-completionInfo': {
    padding: 'var(--space-1) var(--space-2)',
    maxWidth: '260px',
    fontFamily: 'var(--font)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font)', fontSize: 'var(--text-s)' },
});

/** Which part of a template has which colour. */
export const LIQUID_COLOURS = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword],
    color: 'var(--badge-red-text)',
    fontWeight: '600',
  },
  { tag: [tags.variableName, tags.propertyName], color: 'var(--badge-blue-text)' },
  { tag: [tags.brace, tags.squareBracket], color: 'var(--badge-yellow-text)' },
  { tag: [tags.string, tags.number, tags.bool, tags.attributeValue], color: 'var(--badge-green-text)' },
  { tag: [tags.tagName, tags.angleBracket, tags.attributeName], color: 'var(--text-muted)' },
  { tag: [tags.comment, tags.blockComment], color: 'var(--text-muted)', fontStyle: 'italic' },
]);
