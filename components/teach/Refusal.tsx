/** Why something did not do; nothing where it did. */
export function Refusal({ text }: { text: string | null }) {
  return text === null ? null : (
    <p class="refusal" role="alert">
      {text}
    </p>
  );
}
