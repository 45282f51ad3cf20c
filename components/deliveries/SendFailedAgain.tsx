import { useId, useState } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useModal } from '../ui/use-modal.ts';
import { type Failed, useFailed } from './use-failed.ts';
import { useSendMany } from './use-send-many.ts';

const HOUR = 60 * 60_000;
const SPANS = [
  { value: 'hour', label: 'deliveries.again.hour', ms: HOUR },
  { value: 'day', label: 'deliveries.again.day', ms: 24 * HOUR },
  { value: 'all', label: 'deliveries.again.all', ms: Number.POSITIVE_INFINITY },
] as const;

type Span = (typeof SPANS)[number]['value'];

interface Props {
  options: Pick<OptionsState, 'port' | 'settings' | 'toasts'>;
  /** The only one that is meant. */
  rule: string | null;
  onClose: () => void;
}

/** Sends all that failed since a time again, of one rule or of all: says how many first, and how far it is then. */
export function SendFailedAgain({ options: { port, settings, toasts }, rule, onClose }: Props) {
  const dialog = useModal();
  const id = useId();
  const failed = useFailed(port, rule);
  const [chosen, setChosen] = useState<Span | null>(null);
  const sending = useSendMany(port);
  const known = Array.isArray(failed) ? failed : [];
  const span = chosen ?? SPANS.find(({ value }) => since(known, value).length > 0)?.value ?? 'hour';
  const ids = since(known, span);
  const close = () => {
    sending.stop();
    onClose();
  };
  const send = async () => {
    const { waiting, broken } = await sending.start(ids);
    toasts.show({
      message: broken
        ? t('deliveries.again.broken', { done: waiting, all: ids.length })
        : counted('deliveries.again.done', waiting),
    });
    onClose();
  };
  const name = settings.effective.rules.find((each) => each.id === rule)?.name ?? rule;
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={`${id}-title`}>
        {name === null ? t('deliveries.again.title') : t('deliveries.again.titleOfRule', { rule: name })}
      </h2>
      <div class="dialog-text">
        {sending.progress === null ? (
          <>
            <SelectField
              name="since"
              label={t('deliveries.again.since')}
              value={span}
              options={SPANS.map(({ value, label }) => ({ value, label: t(label) }))}
              onValue={setChosen}
            />
            <p role="status">{countText(failed, ids.length)}</p>
          </>
        ) : (
          <Progress {...sending.progress} />
        )}
      </div>
      <div class="dialog-actions">
        <Button onClick={close}>{t('common.cancel')}</Button>
        {ids.length === 0 || sending.progress !== null ? null : (
          <Button kind="primary" onClick={() => void send()}>
            {counted('deliveries.again.send', ids.length)}
          </Button>
        )}
      </div>
    </dialog>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  const text = t('deliveries.again.progress', { done, all });
  return (
    <>
      <progress class="delivery-progress" max={all} value={done} aria-label={text} />
      <p>{text}</p>
    </>
  );
}

function countText(failed: ReturnType<typeof useFailed>, count: number): string {
  if (failed === 'reading') return t('deliveries.again.counting');
  if (failed === 'unread') return t('deliveries.again.uncounted');
  return count === 0 ? t('deliveries.again.none') : counted('deliveries.again.count', count);
}

function since(failed: readonly Failed[], span: Span): string[] {
  const ms = SPANS.find(({ value }) => value === span)?.ms ?? 0;
  return failed.filter(({ at }) => at >= Date.now() - ms).map(({ id }) => id);
}
