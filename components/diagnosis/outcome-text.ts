import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace, RequestTrace, Shape, Try } from '../../lib/helpdesks/page-trace.ts';
import { counted, t } from '../../lib/i18n.ts';
import { durationText } from './duration-text.ts';

/** What a strategy came to, in words. */
export function outcomeText(strategy: Strategy, outcome: Try, helpdesk: Helpdesk, page: PageTrace): string {
  if (Array.isArray(outcome)) return shapesText(outcome);
  switch (outcome) {
    case 'waits':
      return t('diagnosis.outcome.waits');
    case 'stale':
      return t('diagnosis.outcome.stale');
    case 'excluded':
      return t('diagnosis.outcome.excluded');
    case 'invisible':
      return t('diagnosis.outcome.invisible');
    case 'unmatched':
      return t('diagnosis.outcome.unmatched');
    case 'nothing':
      return nothingText(strategy, helpdesk, page);
  }
}

/** Values as far as a report may tell them. */
export function shapesText(shapes: readonly Shape[]): string {
  const [first] = shapes;
  if (first !== undefined && shapes.length === 1) return shapeText(first);
  return counted('diagnosis.values', shapes.length, { values: shapes.map(shapeText).join('; ') });
}

/** How a request went. */
export function requestText({ state, status, ms }: RequestTrace): string {
  const took = ms === undefined ? null : durationText(ms);
  switch (state) {
    case 'not-sent':
      return t('diagnosis.request.notSent');
    case 'under-way':
      return t('diagnosis.request.underWay');
    case 'json':
    case 'html':
      return answeredText(state.toUpperCase(), took);
    case 'signed-out':
      return took === null
        ? t('diagnosis.request.refused')
        : t('diagnosis.request.refusedIn', { duration: took });
    case 'failed':
      return failedText(status ?? 0, took);
  }
}

function answeredText(kind: string, took: string | null): string {
  return took === null
    ? t('diagnosis.request.answered', { kind })
    : t('diagnosis.request.answeredIn', { kind, duration: took });
}

function failedText(status: number, took: string | null): string {
  if (status === 0)
    return took === null
      ? t('diagnosis.request.noAnswer')
      : t('diagnosis.request.noAnswerIn', { duration: took });
  return took === null
    ? t('diagnosis.request.failed', { status })
    : t('diagnosis.request.failedIn', { status, duration: took });
}

function shapeText([kind, length]: Shape): string {
  return counted(SHAPES[kind], length);
}

const SHAPES = {
  address: 'diagnosis.shape.address',
  excluded: 'diagnosis.shape.excluded',
  number: 'diagnosis.shape.number',
  text: 'diagnosis.shape.text',
} as const;

function nothingText(strategy: Strategy, { scope }: Helpdesk, page: PageTrace): string {
  switch (strategy.from) {
    case 'json':
    case 'html': {
      const request = page.requests[strategy.request];
      const answered = request?.state === 'json' || request?.state === 'html';
      if (request === undefined || !answered)
        return t('diagnosis.outcome.request', { state: requestText(request ?? NOT_SENT) });
      return t('diagnosis.outcome.notInAnswer');
    }
    case 'dom':
      return !strategy.anywhere && scope.length > 0 && page.scope < 0
        ? t('diagnosis.outcome.noPart')
        : t('diagnosis.outcome.nothing');
    case 'setting':
      return t('diagnosis.outcome.notSet');
    default:
      return t('diagnosis.outcome.nothing');
  }
}

const NOT_SENT: RequestTrace = { state: 'not-sent' };
