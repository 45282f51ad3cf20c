/** What every key of a webhook rule is for. */
const KEYS: Record<string, string> = {
  id: 'Joins this entry over updates, and is part of every `webhook-id`. Never reuse one for something else.',
  name: 'What people know it by.',
  enabled: 'Whether it sends at all.',
  events: 'What sets it off: any of these.',
  fields: 'Of `ticket.changed`: the fields whose changes count. None: any.',
  when: 'Under which conditions. Without any group: always.',
  'when.match': 'Whether all groups must hold, or one is enough.',
  'when.groups': 'Groups of conditions.',
  'when.groups[].match': 'Whether all conditions of the group must hold, or one is enough.',
  'when.groups[].conditions': 'What is looked at, and how it has to be.',
  'when.groups[].conditions[].of':
    'What is looked at. `age_hours`: since the ticket was made; `reply_author`: `customer`, `agent`, a name or an address; `connector`: the id of the one whose answer a `customer.…` or `lookup.failed` event is; `answer`: a place in a connector’s answer.',
  'when.groups[].conditions[].connector': 'Of `answer`: the id of the connector.',
  'when.groups[].conditions[].path':
    'Of `answer`: where in it, `customer.plan`; empty: whether the customer is known.',
  'when.groups[].conditions[].is': 'How it is compared. `matches` takes a regular expression.',
  'when.groups[].conditions[].value': 'What it is compared with.',
  sender: 'Which of the browsers that see the event send it.',
  'sender.who':
    '`everyone`: each, under the same `webhook-id`; `assignee`: that of the agent whose ticket it is; `flag`: those whose config has the flag.',
  'sender.flag': 'One of the `flags` of those browsers.',
  request: 'What is sent.',
  'request.method': 'The HTTP method.',
  'request.url':
    'HTTPS; plain HTTP to this machine and private networks. Tags, `{ticket_id}`, and secrets, `{secret.name}`, stand after the origin only.',
  'request.format': 'What the body is, and how values are escaped in it.',
  'request.body':
    'With tags and secrets. Empty: none is sent. Of a GET, whose format is `form`, it becomes the query.',
  'request.headers': 'Further request headers.',
  'request.headers[].name': 'One that browsers let an extension set.',
  'request.headers[].value': 'May hold tags and secrets by name. Never write a secret itself here.',
  'request.authorisation':
    'How the request says who it is from. Its secret is entered in each browser, or sealed.',
  'request.authorisation.type':
    '`basic`: a user name and the secret `password`; `api-key`: the secret `key` in a header; `bearer`: the secret `token`.',
  'request.authorisation.username': 'Of `basic`.',
  'request.authorisation.header': 'Of `api-key`: the header that carries it.',
  'request.sign':
    'Whether it is signed after Standard Webhooks, with the secret `signing` (`whsec_…`), and with `signing_next` too where that is there.',
  button: 'Of `action`: the button in the sidebar.',
  'button.label': 'What stands on it.',
  'button.confirm': 'What the agent is asked before it is sent.',
  retry:
    'When a request that failed is sent again: every 30 minutes for 24 hours, or as Standard Webhooks proposes.',
  perMinute: 'How many requests its endpoint gets in a minute at most.',
  logBodies: 'Whether the log keeps request and response bodies once a delivery is done.',
};

/** The same by their paths in the config. */
export const RULE_KEYS = Object.fromEntries(
  Object.entries(KEYS).map(([key, text]) => [`rules[].${key}`, text]),
);
