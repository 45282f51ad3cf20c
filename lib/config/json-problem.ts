import { t } from '../i18n.ts';
import { type JsonFault, jsonFault } from './json-fault.ts';

/** Why a text is no JSON, with the place, and what would be right. */
export function jsonProblem(text: string): string {
  const fault = jsonFault(text);
  if (fault === null) return t('configFile.notJson', { example: '{ "version": 2 }' });
  return faultText(fault);
}

function faultText({ kind, line, column }: JsonFault): string {
  const place = { line, column };
  switch (kind) {
    case 'empty':
      return t('configFile.empty');
    case 'html':
      return t('configFile.html');
    case 'not-json':
      return t('configFile.notJson', { example: '{ "version": 2 }' });
    case 'comment':
      return t('configFile.comment', place);
    case 'trailing-comma':
      return t('configFile.trailingComma', place);
    case 'missing-comma':
      return t('configFile.missingComma', place);
    case 'other-quotes':
      return t('configFile.otherQuotes', place);
    case 'string':
      return t('configFile.brokenText', place);
    case 'ended':
      return t('configFile.ended', place);
    case 'unexpected':
      return t('configFile.unexpected', place);
  }
}
