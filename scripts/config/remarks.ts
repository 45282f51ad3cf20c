import type { Config } from '../../lib/config/config.ts';
import type { ConfigProblem } from '../../lib/config/config-problem.ts';
import { plainSecrets } from '../../lib/config/plain-secrets.ts';
import { knownHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { nearestName } from '../../lib/lookup/nearest-name.ts';

/**
 * What a browser takes over and its admin would hardly want, each with its place: a site of a helpdesk that nobody describes (a later Deskside may know it, so that it is no
 * mistake of the file), a condition about the answer of a connector that is not in the file (an agent may have it), and secrets in plain words.
 */
export function remarksOn(config: Config): ConfigProblem[] {
  return [
    ...unknownHelpdesks(config),
    ...unknownConnectors(config),
    ...plainSecrets(config).map((path) => ({
      path,
      message: 'A secret stands here in plain words. "seal" puts it under a passphrase.',
    })),
  ];
}

function unknownHelpdesks({ helpdesks, ownHelpdesks }: Config): ConfigProblem[] {
  const known = knownHelpdesks(ownHelpdesks).map(({ id }) => id);
  return helpdesks.flatMap(({ helpdesk }, index) =>
    known.includes(helpdesk)
      ? []
      : [{ path: `helpdesks.${index}.helpdesk`, message: notKnown(helpdesk, known) }],
  );
}

function unknownConnectors({ connectors, rules }: Config): ConfigProblem[] {
  const known = connectors.map(({ id }) => id);
  return rules.flatMap(({ when }, rule) =>
    when.groups.flatMap(({ conditions }, group) =>
      conditions.flatMap(({ connector }, place) =>
        connector === undefined || known.includes(connector)
          ? []
          : [
              {
                path: `rules.${rule}.when.groups.${group}.conditions.${place}.connector`,
                message: `No connector "${connector}" is in this file, so the rule sends only where an agent has one of that id.`,
              },
            ],
      ),
    ),
  );
}

function notKnown(id: string, known: string[]): string {
  const meant = nearestName(id, known);
  const which = meant === null ? `Known are ${known.join(', ')}.` : `Is "${meant}" meant?`;
  return `This version of Deskside knows no helpdesk "${id}", so nothing is shown on that site. ${which}`;
}
