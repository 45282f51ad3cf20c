import { BY_ADMIN, BY_OWNER, type EndpointAttack, FOUND, fault, slowFault } from './endpoint-attack.ts';

const EMPTY = {
  answer: { ...BY_OWNER, reason: 'empty' },
  says: /answered with nothing.*endpoint's owner can mend/,
};
const NOT_JSON = {
  answer: { ...BY_OWNER, reason: 'not-json' },
  says: /something that is not JSON.*endpoint's owner can mend/,
};
const WRONG_SHAPE = (kind: string) => ({
  answer: { ...BY_OWNER, reason: 'wrong-shape' },
  says: new RegExp(`${kind} instead of an object.*endpoint's owner can mend`),
});
const TOO_LARGE = {
  answer: { ...BY_OWNER, reason: 'too-large' },
  says: /too large.*endpoint's owner can mend/,
};

/** Entries 3, 4, 9, 10, 12 and 23: what stands in an answer. */
export const BODY_ATTACKS: readonly EndpointAttack[] = [
  {
    id: '3.1',
    at: fault('html'),
    answer: { ...BY_ADMIN, reason: 'not-json' },
    says: /a web page instead of JSON.*Your Deskside admin can mend this/,
  },
  { id: '3.2', at: fault('empty'), ...EMPTY },
  { id: '3.3', at: fault('status/204'), ...EMPTY },
  { id: '3.4', at: fault('bom'), answer: FOUND, says: /Ana Rivera/ },
  { id: '3.5', at: fault('garbage'), ...NOT_JSON },
  { id: '3.6', at: fault('json?body=null'), ...WRONG_SHAPE('null') },
  { id: '3.7', at: fault('json?body=[]'), ...WRONG_SHAPE('a list') },
  { id: '3.8', at: fault('json?body="x"'), ...WRONG_SHAPE('a string') },
  { id: '3.9', at: fault('json?body=42'), ...WRONG_SHAPE('a number') },
  { id: '4.3', at: fault('length-too-short'), ...NOT_JSON },
  {
    id: '9.1',
    at: slowFault('deep-10000'),
    answer: { ...BY_OWNER, reason: 'wrong-shape' },
    says: /more than 100 levels deep/,
  },
  { id: '9.2', at: slowFault('million-keys'), ...TOO_LARGE },
  { id: '9.3', at: slowFault('million-values'), ...TOO_LARGE },
  { id: '9.3', of: 'as many as 1 MB holds', at: slowFault('fitting-values'), ...TOO_LARGE },
  {
    id: '9.4',
    at: fault('twice-the-key'),
    answer: { ...FOUND, data: { found: true, name: 'Last of two' } },
    says: /Last of two/,
  },
  { id: '9.5', at: fault('infinite'), answer: FOUND, says: /Infinite(?!.*Sum).*Plan Pro/ },
  { id: '9.6', at: fault('half-surrogate'), answer: FOUND, says: /Half .*Plan .* Pro/ },
  { id: '9.7', at: fault('nul'), answer: FOUND, says: /Nul.?Name.*Pl.?an Pro/ },
  { id: '9.8', at: fault('turned-around'), answer: FOUND, says: /Turned.*Pro/ },
  { id: '9.9', at: fault('combining-marks'), answer: FOUND, says: /Z.*x/ },
  {
    id: '9.10',
    at: fault('four-bytes'),
    answer: FOUND,
    says: /Emoji \u{1f600}{29}…/u,
  },
  { id: '10.9', of: 'badge', at: fault('special-keys?badge'), answer: FOUND, says: /Special.*Plan Pro/ },
  {
    id: '10.9',
    of: 'template',
    at: fault('special-keys?template'),
    connector: {
      template:
        '<p>{{ data.name }}{{ data.then }} {{ data.constructor }} {{ data.toString }} {{ data.hasOwnProperty }} [{{ data.polluted }}]</p>',
    },
    answer: FOUND,
    says: /Specialt c s 1 \[\]/,
  },
  { id: '12.1', at: fault('other-kinds?1'), answer: FOUND, says: /^(?!.*object)(?!.*"a").*Kinds/ },
  { id: '12.2', at: fault('other-kinds?2'), answer: FOUND, says: /^(?!.*list).*Kinds/ },
  { id: '12.3', at: fault('other-kinds?3'), answer: FOUND, says: /yes true no false/ },
  { id: '12.4', at: fault('other-kinds?4'), answer: FOUND, says: /^(?!.*none).*Kinds/ },
  { id: '12.5', at: fault('other-kinds?5'), answer: FOUND, says: /huge 1e\+300/ },
  {
    id: '12.6',
    at: fault('bad-zone'),
    connector: {
      template: "<p>Zoned {{ data.day | date: '%Y' }} {{ data.day | date: '%Y', data.zone }}</p>",
    },
    answer: FOUND,
    says: /Zoned/,
  },
  { id: '12.7', at: fault('other-kinds?7'), answer: FOUND, says: /Above 900719925474099[0-9]/ },
  { id: '22.2', at: fault('like-a-badge'), answer: FOUND, says: /VIP ✔.*Plan VIP ✔/ },
  { id: '23.1', at: fault('too-much-badge?1'), answer: FOUND, says: /(VIP ){7}VI?P?…/ },
  { id: '23.2', at: fault('too-much-badge?2'), answer: FOUND, says: /Field 4 y(?!.*Field 5)/ },
  { id: '23.3', at: fault('empty-label'), answer: FOUND, says: /No label/ },
  { id: '23.4', at: fault('too-much-badge?4'), answer: FOUND, says: /Much/ },
  { id: '23.6', at: fault('right-to-left'), answer: FOUND, says: /Rtl.*عميل مميز!.*Plan Pro/ },
];
