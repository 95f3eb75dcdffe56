import type { Assignment, StepAction, StepBuiltin, UserTaskStep } from '@motcua/domain';
import { randomGuard } from './guards.js';
import type { Ground, Growing } from './growing.js';
import { DESKS, shortTime, words, type Desk } from './words.js';

/** A step of a person that leads on to `next`, and perhaps back, or on by several actions. */
export function growPerson(
  growing: Growing,
  key: string,
  next: string,
  ground: Ground,
  desk: Desk = growing.dice.pick(DESKS),
): UserTaskStep {
  const { dice } = growing;
  const officers = ground.people.filter((person) => growing.steps[person] && !isOwner(growing, person));
  const step: UserTaskStep = {
    type: 'userTask',
    key,
    name: words(dice, key),
    ...(dice.chance(0.7) && { publicName: words(dice, key) }),
    ...desk,
    assignment: assignment(growing, officers),
    notSameAs: dice.chance(0.25) ? dice.some(officers, 0.4).slice(0, 2) : [],
    time: shortTime(dice),
    checklist: dice.chance(0.1) ? [words(dice, key)] : [],
    actions: actions(growing, next, ground),
    builtins: dice.some<StepBuiltin>(
      ground.accepted ? ['requestSupplement', 'requestPayment', 'stop'] : ['requestSupplement', 'stop'],
      0.25,
    ),
    sendBackTo: dice.chance(0.3) ? dice.some(officers, 0.4) : [],
    ...(dice.chance(0.4) && { form: growing.form(key, dice.chance(0.5)) }),
    ...(ground.forks > 0 && dice.chance(0.2) && { opinion: true }),
    ...(ground.accepted && dice.chance(0.1) && { stopsClock: true }),
  };
  if (dice.chance(0.2)) silence(growing, step);
  growing.add(step);
  return step;
}

/** A step of the citizen: to confirm, to hand in, to object. */
export function growOwner(growing: Growing, key: string, next: string, ground: Ground): void {
  const { dice } = growing;
  const step: UserTaskStep = {
    type: 'userTask',
    key,
    name: words(dice, key),
    publicName: words(dice, key),
    role: 'OWNER',
    unit: dice.pick(DESKS).unit,
    assignment: { mode: 'pool' },
    notSameAs: [],
    time: shortTime(dice),
    checklist: [],
    actions: actions(growing, next, ground),
    builtins: [],
    sendBackTo: [],
    ...(dice.chance(0.5) && { form: growing.form(key, dice.chance(0.5)) }),
    ...(ground.accepted && dice.chance(0.5) && { stopsClock: true }),
  };
  if (dice.chance(0.5)) silence(growing, step);
  growing.add(step);
}

function actions(growing: Growing, next: string, { entries }: Ground): StepAction[] {
  const { dice } = growing;
  const label = (key: string) => words(dice, key);
  const list: StepAction[] = [{ key: 'done', label: label('done'), to: next, note: 'none' }];
  const back = dice.chance(0.2) ? dice.maybe(entries) : undefined;
  if (back) list.push({ key: 'again', label: label('again'), to: back, note: 'required' });
  if (dice.chance(0.25)) {
    list.push({
      key: 'otherwise',
      label: label('otherwise'),
      to: next,
      note: 'optional',
      form: false,
      tone: 'secondary',
      ...(dice.chance(0.5) && { guard: randomGuard(dice, growing.known) }),
      ...(dice.chance(0.3) && { consequence: label('consequence') }),
    });
  }
  return dice.chance(0.5) ? list : dice.shuffled(list);
}

function assignment({ dice }: Growing, officers: readonly string[]): Assignment {
  const earlier = dice.maybe(officers);
  const ways: Assignment[] = [{ mode: 'pool' }, { mode: 'leastLoaded' }, { mode: 'named', username: 'lan' }];
  if (earlier) ways.push({ mode: 'sameAs', step: earlier });
  return dice.maybe(ways) ?? { mode: 'pool' };
}

function silence({ dice }: Growing, step: UserTaskStep): void {
  const action = dice.maybe(step.actions.filter(({ guard }) => !guard || dice.chance(0.1)));
  if (action) step.onTimeout = { after: shortTime(dice), action: action.key, why: words(dice, 'silence') };
}

function isOwner({ steps }: Growing, key: string): boolean {
  const step = steps[key];
  return step?.type !== 'userTask' || step.role === 'OWNER';
}
