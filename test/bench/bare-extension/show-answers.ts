import type { WithBareApi } from './messages.ts';

/** The frame: writes all panels at once, as soon as it is told. They are marked as Deskside's are, so that the same measure finds them. */
export function showAnswers(): void {
  const { runtime } = (globalThis as unknown as WithBareApi).chrome;
  runtime.onMessage.addListener((message) => {
    if (message.kind !== 'answers') return;
    const panels = message.answers.map(({ connector, record }) => {
      const rows = Object.entries(record.fields).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
      return `<section data-connector="${connector}"><h1>${record.name}</h1><p>${record.badge}</p><dl>${rows.join('')}</dl></section>`;
    });
    document.body.innerHTML = panels.join('');
  });
  void runtime.sendMessage({ kind: 'hello' });
}
