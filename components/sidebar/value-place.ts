/** The width of the button at a value, in CSS pixels. */
const BUTTON = 24;

/**
 * Where a value of a template stands on its frame: the style of what lies over it, in CSS pixels, and the side on which a button has room, and what is wider than the value may
 * grow. Measures what is written, for a cell or a description is as wide as its column. Touches: layout.
 */
export function valuePlace(value: HTMLElement): {
  style: Record<'left' | 'top' | 'width' | 'height', string>;
  'data-button': 'left' | 'right';
  'data-grows': 'left' | 'right';
} {
  const frame = value.ownerDocument;
  const range = frame.createRange();
  range.selectNodeContents(value);
  const { left, top, width, height } = range.getBoundingClientRect();
  const whole = frame.documentElement.clientWidth;
  return {
    style: { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
    'data-button': left + width + BUTTON <= whole ? 'right' : 'left',
    'data-grows': left + width / 2 < whole / 2 ? 'right' : 'left',
  };
}
