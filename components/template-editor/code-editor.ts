import { autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { t } from '../../lib/i18n.ts';
import { suggestionsAt } from './completions.ts';
import type { EditorFacts, EditorHandle, EditorStart, MountEditor, Remark } from './editor-handle.ts';
import { EDITOR_LOOK, LIQUID_COLOURS } from './editor-look.ts';
import { liquidLanguage } from './liquid-language.ts';

/** The real editor. Its module is loaded when a template is written, not before. Tab moves on, as everywhere: nobody is trapped in it. */
export const mountEditor: MountEditor = (into, start) => {
  let facts: EditorFacts = start;
  const view = new EditorView({ parent: into, state: stateOf(start, () => facts) });
  const tell = (next: EditorFacts) => {
    facts = next;
    view.dispatch(
      setDiagnostics(
        view.state,
        next.remarks.map((remark) => diagnostic(view.state.doc, remark)),
      ),
    );
  };
  tell(start);
  if (start.caret !== null) view.focus();
  return { ...handleOf(view), tell };
};

function handleOf(view: EditorView): Omit<EditorHandle, 'tell'> {
  return {
    setText(text) {
      const { doc } = view.state;
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    insert(make) {
      if (view.state.readOnly) return;
      const { from, to } = view.state.selection.main;
      const { text, caret } = make(view.state.sliceDoc(0, from));
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + caret },
        scrollIntoView: true,
      });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function stateOf(start: EditorStart, facts: () => EditorFacts): EditorState {
  return EditorState.create({
    doc: start.text,
    selection: { anchor: Math.min(start.caret ?? 0, start.text.length) },
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      indentUnit.of('  '),
      liquidLanguage(),
      syntaxHighlighting(LIQUID_COLOURS),
      EDITOR_LOOK,
      autocompletion({ override: [(context) => complete(context, facts())], icons: false }),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      EditorState.phrases.of(phrases()),
      EditorState.readOnly.of(start.readOnly),
      EditorView.contentAttributes.of(() => facts().attributes),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) start.onText(update.state.doc.toString());
        if (update.focusChanged && !update.view.hasFocus) start.onLeave();
      }),
    ],
  });
}

/** What CodeMirror says to screen readers, by its English. */
function phrases(): Record<string, string> {
  return {
    Completions: t('templateEditor.completions'),
    'Selection deleted': t('templateEditor.selectionDeleted'),
  };
}

function complete({ state, pos, explicit }: CompletionContext, { responses }: EditorFacts) {
  const suggested = suggestionsAt(state.sliceDoc(0, pos), responses);
  if (suggested === null || (!explicit && suggested.typed === 0 && !/[.|%{] ?$/.test(state.sliceDoc(0, pos))))
    return null;
  return {
    from: pos - suggested.typed,
    options: suggested.names.map(({ name, kind, about }) => ({
      label: name,
      type: kind,
      ...(about === undefined ? {} : { info: about }),
    })),
    validFor: /^[\w-]*$/,
  };
}

/** A remark's place in the text, to the end of the word or bracket that begins there. Places that are gone move to the end. */
function diagnostic(doc: Text, { line, column, severity, text }: Remark): Diagnostic {
  const { from: start, to: end } = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(start + column - 1, end);
  const [mark = ''] = /^(?:\{[{%].*?[}%]\}|[\w.[\]"-]+)/.exec(doc.sliceString(from, end)) ?? [];
  return { from, to: Math.max(from + mark.length, Math.min(from + 1, end)), severity, message: text };
}
