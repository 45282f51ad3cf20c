import { t } from '../i18n.ts';
import { repeatedHeaders } from '../lookup/check-connector.ts';
import { circlesIn } from '../lookup/shown-connectors.ts';
import type { Config } from './config.ts';
import type { ConfigProblem } from './config-problem.ts';
import { descriptionFaults } from './description-faults.ts';

/** What is wrong with a config that its schema cannot see: entries that are there twice, and descriptions that would reach too far or take too long. */
export function configFaults(config: Config): ConfigProblem[] {
  return [
    ...repeated('connectors', 'id', config.connectors),
    ...repeated('rules', 'id', config.rules),
    ...repeated('ownHelpdesks', 'id', config.ownHelpdesks),
    ...repeated('helpdesks', 'origin', config.helpdesks),
    ...config.connectors.flatMap((connector, index) =>
      repeatedHeaders(connector).map(({ path, message }) => ({
        path: `connectors.${index}.${path}`,
        message,
      })),
    ),
    ...circlesIn(config.connectors).map(({ connector, message }) => ({
      path: `connectors.${config.connectors.indexOf(connector)}.showWhen.answer.connector`,
      message,
    })),
    ...config.ownHelpdesks.flatMap((helpdesk, index) => descriptionFaults(helpdesk, `ownHelpdesks.${index}`)),
  ];
}

function repeated<Key extends string>(
  list: string,
  key: Key,
  entries: readonly Record<Key, string>[],
): ConfigProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const value = entry[key];
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    return before === undefined
      ? []
      : [
          {
            path: `${list}.${index}.${key}`,
            message: t('configFile.twice', { value, first: `${list}.${before}` }),
          },
        ];
  });
}
