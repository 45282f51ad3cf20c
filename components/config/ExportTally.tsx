import type { SecretTally } from '../../lib/config/export-layer.ts';
import { counted, t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** After an export: how many secrets the file holds, and of those that it does not hold why. */
export function ExportTally({ tally }: { tally: SecretTally }) {
  const { sealed, lifted } = tally;
  return (
    <Notice kind="info" live>
      <p>
        {t('config.export.saved')} {sealed.length === 0 ? null : t('config.export.otherWay')}
      </p>
      {sealed.length === 0 ? null : <p>{counted('config.export.tally.sealed', sealed.length)}</p>}
      {leftTexts(tally).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {lifted.length === 0 ? null : <p>{counted('config.export.tally.lifted', lifted.length)}</p>}
    </Notice>
  );
}

const LEFT = {
  'no-passphrase': 'config.export.tally.noPassphrase',
  organisation: 'config.export.tally.organisation',
  'sealed-before': 'config.export.tally.sealedBefore',
  missing: 'config.export.tally.missing',
  unreadable: 'config.export.tally.unreadable',
  'no-vault': 'config.export.tally.noVault',
} as const satisfies Record<SecretTally['left'][number]['reason'], string>;

/** One sentence for each reason that there is. */
function leftTexts({ left }: SecretTally): string[] {
  const reasons = Object.keys(LEFT) as (keyof typeof LEFT)[];
  return reasons.flatMap((reason) => {
    const count = left.filter((secret) => secret.reason === reason).length;
    return count === 0 ? [] : [counted(LEFT[reason], count)];
  });
}
