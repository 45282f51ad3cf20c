/** The names of the places where a text is: as it is, in capitals or not, as hex, or within Base64. */
export function placesHolding(places: Record<string, string>, text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const spellings = [text.toLowerCase(), bytes.toString('hex'), ...base64.map((part) => part.toLowerCase())];
  return Object.keys(places).filter((name) => {
    const there = (places[name] ?? '').toLowerCase();
    return spellings.some((spelling) => there.includes(spelling));
  });
}
