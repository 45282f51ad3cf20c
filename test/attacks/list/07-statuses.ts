import { entry, everywhere } from '../entry.ts';

export const statuses = entry(7, 'Statuses', {
  '7.1': everywhere('401', "the panel sends the agent to the admin, whatever the answer's body says"),
  '7.2': everywhere('403', 'the panel sends the agent to the admin'),
  '7.3': everywhere(
    '404, which the connector does not list',
    'a failure: no customer is called unknown by it',
  ),
  '7.4': everywhere('404, which the connector lists', 'the customer is unknown'),
  '7.5': everywhere('409', "the panel sends the agent to the endpoint's owner"),
  '7.6': everywhere('422', "the panel sends the agent to the endpoint's owner"),
  '7.7': everywhere('429 with Retry-After 0', 'the endpoint is left alone for the usual time'),
  '7.8': everywhere('429 with Retry-After 1000000000', 'it waits an hour, not thirty years'),
  '7.9': everywhere('429 with a Retry-After in the past', 'the endpoint is left alone for the usual time'),
  '7.10': everywhere('500', "the panel sends the agent to the endpoint's owner"),
  '7.11': everywhere('503', "the panel sends the agent to the endpoint's owner"),
  '7.12': everywhere('599', "the panel sends the agent to the endpoint's owner"),
});
