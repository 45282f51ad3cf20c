import { VOCABULARY } from '../helpdesks/vocabulary.ts';
import { compileWords, roleOf } from '../helpdesks/words.ts';
import type { TaughtField } from './draft-helpdesk.ts';
import { wordsOf } from './stable-name.ts';

/** Words that labels of a field are made of, in the languages that helpdesks speak. Each is a whole word. */
const LABELS: Record<TaughtField, string> = {
  email:
    'e?-?mails?|e?mail(?:adresse?|address|adres)|posta?|epost|pošta|poczta|courriels?|correos?|メール(?:アドレス)?|電子メール|邮箱|电子邮件|邮件地址|電子郵件|이메일|почта|пошта',
  subject:
    'subject|title|betreff|titel|předmět|predmet|asunto|título|oggetto|titolo|assunto|onderwerp|objet|sujet|titre|temat|emne|ämne|otsikko|tárgy|konu|тема|件名|主题|主旨|제목',
  status:
    'status|state|zustand|stav|stan|estado|situación|situação|état|etat|statut|stato|tila|állapot|durum|статус|состояние|стан|ステータス|状態|状态|狀態|상태',
};
/** Words that stand beside those, and say nothing by themselves. */
const BESIDE =
  /^(?:e|el|address|addresses|adress|adresse|adresa|adres|adresy|dirección|endereço|indirizzo|адрес|адреса|electrónico|elettronica|électronique|elektronická|электронная|primary|main|work|business|private|ticket|case|conversation|request|of|the|de|des|du|del|der|do|da)$/;

const words = compileWords(VOCABULARY);
const known = Object.fromEntries(
  Object.entries(LABELS).map(([field, source]) => [field, new RegExp(`^(?:${source})$`)]),
) as Record<TaughtField, RegExp>;

/**
 * Whether a text is a label of a field and nothing else: all its words are words of the interface. So it tells nothing of the customer, who may be called anything but
 * that.
 */
export function isLabelOf(field: TaughtField, text: string): boolean {
  const all = wordsOf(text);
  if (all.length === 0 || all.length > 4 || !/^[\p{L}\p{M}\s\-–/().]+[:：]?$/u.test(text)) return false;
  const telling = (word: string) => known[field].test(word) || (field === 'email' && isRoleWord(word));
  return all.some(telling) && all.every((word) => telling(word) || BESIDE.test(word));
}

/** Whether a word is one of the interface: of any field's label, or for whose something is. */
export function isWordOfInterface(word: string): boolean {
  return Object.values(known).some((field) => field.test(word)) || isRoleWord(word) || BESIDE.test(word);
}

function isRoleWord(word: string): boolean {
  return roleOf(` ${word} `, words) === 'customer';
}
