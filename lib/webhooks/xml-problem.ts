import { SaxesParser } from 'saxes';
import { t } from '../i18n.ts';
import { fillBody } from './fill-body.ts';
import { joinParts } from './parts.ts';
import { type Token, tokensOf } from './template-tokens.ts';

/** Values that a careless place would let break out: what ends texts, attributes, sections and references; and none. */
const HOSTILE = ['', `]]>&<"'--?>\u0000\ud800`];

const EXAMPLE = '<ticket id="{ticket_id}">{subject}</ticket>';

/** What is wrong with a body as XML, whatever its tags stand for, in words for its field; `null` when nothing is. */
export function xmlProblem(body: string): string | null {
  const { template, marks } = marked(body);
  const read = readXml(template);
  if (read.faultAt !== null) return t('ruleProblems.notXml', { line: read.faultAt, example: EXAMPLE });
  const misplaced = [...marks].find(([mark]) => !read.values.some((value) => value.includes(mark)));
  if (misplaced !== undefined) return t('ruleProblems.xmlPlace', { tag: misplaced[1] });
  if (!/^(?:utf-8)?$/i.test(read.encoding)) return t('ruleProblems.xmlEncoding');
  const broken = HOSTILE.some((value) => readXml(filledWith(body, value)).faultAt !== null);
  return broken ? t('ruleProblems.notXml', { line: 1, example: EXAMPLE }) : null;
}

/** The body with a word of its own in place of each tag, and what each word stands for. */
function marked(body: string): { template: string; marks: Map<string, string> } {
  const marks = new Map<string, string>();
  const text = (token: Token, index: number) => {
    if (token.kind === 'text') return token.text;
    const mark = `tag-${index}-${body.length}-here`;
    marks.set(mark, token.source);
    return mark;
  };
  return { template: tokensOf(body).map(text).join(''), marks };
}

function filledWith(body: string, value: string): string {
  return joinParts(fillBody({ format: 'xml', body }, () => value) ?? [], () => value);
}

interface XmlReading {
  /** The texts and the attributes' values. */
  values: string[];
  encoding: string;
  /** The line of the first thing that is wrong; `null` where it is well-formed. */
  faultAt: number | null;
}

/** Reads a document after XML 1.0 and its namespaces. */
function readXml(document: string): XmlReading {
  const reading: XmlReading = { values: [], encoding: '', faultAt: null };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    reading.faultAt ??= parser.line;
  });
  parser.on('xmldecl', ({ encoding }) => {
    reading.encoding = encoding ?? '';
  });
  parser.on('text', (text) => reading.values.push(text));
  parser.on('attribute', ({ value }) => reading.values.push(value));
  parser.write(document).close();
  return reading;
}
