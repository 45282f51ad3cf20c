import { t } from '../i18n.ts';
import { isJson } from './is-json.ts';
import { fillPlaceholders, type PlaceholderName } from './placeholders.ts';

type Values = Record<PlaceholderName, string>;

/**
 * An endpoint's address for one lookup: each value as a URL component, so that it stays within its path segment or query value. A segment that would become `.` or `..`, which
 * URLs resolve, is left empty. The origin holds no placeholders: `endpointProblem` sees to that.
 */
export function fillUrl(template: string, values: Values): string {
  const [path = '', ...rest] = template.split(/(?=[?#])/);
  const segments = path.split('/').map((segment) => {
    const filled = fillComponents(segment, values);
    return filled !== segment && /^\.{1,2}$/.test(filled) ? '' : filled;
  });
  return segments.join('/') + rest.map((part) => fillComponents(part, values)).join('');
}

/** A header's value for one lookup: see `escapeHeader`. */
export function fillHeader(template: string, values: Values): string {
  return fillPlaceholders(template, (name) => escapeHeader(values[name]));
}

/**
 * A value within a header's: visible ASCII as it is, everything else (and `%`) percent-encoded as UTF-8, so that no value ends the header or begins another. Braces are encoded
 * too: a subject that reads `{secret.key}` names no secret.
 */
export function escapeHeader(value: string): string {
  return value.toWellFormed().replace(/[^\x20-\x7e]|[%{}]/gu, percentEncoded);
}

/** As URLs write a text: each of its bytes in UTF-8 as `%` and two hexadecimal digits. */
export function percentEncoded(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** A body for one lookup: each value as the inside of a JSON string. `bodyProblem` sees to it that placeholders stand within strings. */
export function fillJson(template: string, values: Values): string {
  return fillPlaceholders(template, (name) => JSON.stringify(values[name]).slice(1, -1));
}

/** What is wrong with an own body beside its names, in words for its field; `null` when nothing is. */
export function bodyProblem(template: string): string | null {
  if (/\{secret\./.test(template)) return t('problems.body.secret');
  if (isJson(fillPlaceholders(template, () => 'x'))) return null;
  return isJson(fillPlaceholders(template, () => '0'))
    ? t('problems.body.bare', { placeholder: '{ticket_id}' })
    : t('problems.body.notJson', { example: '{"customer": {"email": "{email}"}}' });
}

function fillComponents(text: string, values: Values): string {
  return fillPlaceholders(text, (name) => encodeURIComponent(values[name].toWellFormed()));
}
