import type { DiagnosisPort } from '../../components/diagnosis/port.ts';
import type { Diagnosis } from '../../lib/diagnosis.ts';
import { diagnosisOf, FROM_THE_PAGE } from './samples.ts';

interface FakeDiagnosisPort extends DiagnosisPort {
  copied: string[];
  asked: number[];
}

const CASES: Record<string, () => Diagnosis | Promise<Diagnosis>> = {
  read: () => diagnosisOf(FROM_THE_PAGE),
  'no-access': () => diagnosisOf(null, { access: false }),
  off: () => ({ state: 'off' }),
  unknown: () => ({ state: 'unknown-helpdesk', origin: 'https://desk.example', id: 'zammmad' }),
  gone: () => Promise.reject(new Error('No tab with id 7.')),
};

/** The port of a diagnosis page over one of these cases. */
export function fakeDiagnosisPort(name: string): FakeDiagnosisPort {
  const copied: string[] = [];
  const asked: number[] = [];
  const answer = CASES[name];
  if (answer === undefined) throw new Error(`There is no case ${name}.`);
  return {
    copied,
    asked,
    version: '0.1.0',
    browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    async send(_name, { tab }) {
      asked.push(tab);
      return answer();
    },
    async copy(text) {
      copied.push(text);
    },
  };
}
