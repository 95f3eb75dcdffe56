import type { ServiceValueType } from '@motcua/domain';
import { CONNECTORS } from '@motcua/procedures';
import { expressionOf } from './guards.js';
import type { Ground, Growing } from './growing.js';
import { OTHER_CODES } from './other-procedure.js';
import { growPerson } from './person.js';
import { shortTime, words } from './words.js';

/** What a connector may be sent, by name and type. */
const SENT: Readonly<Record<string, string>> = {
  personalId: 'requester.personalId',
  fullName: 'requester.fullName',
  dateOfBirth: 'requester.dateOfBirth',
};

/** Asks another system; when it fails a person takes over. */
export function growService(growing: Growing, key: string, next: string, ground: Ground): Ground {
  const { dice } = growing;
  const [connector, { takes, gives }] = dice.maybe(Object.entries(CONNECTORS)) ?? [
    'population.match',
    CONNECTORS['population.match'],
  ];
  const read = Object.entries<ServiceValueType>(gives).filter(() => dice.chance(0.7));
  const fallback = growing.key('byHand');
  growing.add({
    type: 'serviceTask',
    key,
    name: words(dice, key),
    connector,
    sends: Object.fromEntries(Object.keys(takes).map((name) => [name, expressionOf(SENT[name] ?? 'kind')])),
    gives: Object.fromEntries(read),
    patience: shortTime(dice),
    to: next,
    fallback,
  });
  for (const [name, type] of read) growing.learn(key, name, type);
  growPerson(growing, fallback, next, ground);
  return { ...ground, people: [...ground.people, fallback] };
}

/** Files another procedure; when it is not granted a person goes on. */
export function growSubDossier(growing: Growing, key: string, next: string, ground: Ground): Ground {
  const { dice } = growing;
  const fallback = growing.key('refused');
  growing.add({
    type: 'subDossier',
    key,
    name: words(dice, key),
    ...(dice.chance(0.5) && { publicName: words(dice, key) }),
    procedure: dice.pick(OTHER_CODES),
    competent: dice.pick(['competent', 'agency:H50.14']),
    answers: {
      requester: expressionOf('requester'),
      kind: expressionOf('kind'),
      amount: expressionOf('amount + 1'),
    },
    documents: { plan: 'plan' },
    time: { quantity: 3, unit: 'WORKING_DAY' },
    to: next,
    fallback,
    ...(ground.accepted && dice.chance(0.2) && { stopsClock: true }),
  });
  growing.learn(key, 'outcome', { type: 'string', oneOf: ['GRANTED', 'REFUSED', 'NOTIFIED'] });
  growing.learn(key, 'resultNumber', 'string');
  if (!dice.chance(0.2)) {
    growPerson(growing, fallback, next, ground);
    return { ...ground, people: [...ground.people, fallback] };
  }
  growPerson(growing, fallback, next, { ...ground, entries: [...ground.entries, key] });
  return { ...ground, people: [...ground.people, fallback] };
}
