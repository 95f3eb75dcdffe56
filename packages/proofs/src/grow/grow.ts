import type { WorkflowStep } from '@motcua/domain';
import { randomGuard, randomRule } from './guards.js';
import type { Ground, Growing } from './growing.js';
import { growOwner, growPerson } from './person.js';
import { growService, growSubDossier } from './systems.js';
import { shortTime, words } from './words.js';

/*
 *   sequence := block+                        each block leads on to the next one
 *   block    := person | owner | timer | rule | service (+ person) | sub-dossier (+ person)
 *             | gateway ( sequence | straight on | back | end )+
 *             | fork ( sequence | straight on )+ join
 */

/** Grows about `size` steps that begin at `entry` and lead on to `next`; gives the ground behind them. */
export function growSequence(
  growing: Growing,
  entry: string,
  next: string,
  size: number,
  ground: Ground,
): Ground {
  const until = growing.left - size;
  let at = entry;
  let here = ground;
  do {
    const room = growing.left - until;
    const kind = room <= 1 ? simple(growing, here) : anyKind(growing, here, room);
    const onward = growing.key('s');
    here = growBlock(growing, kind, at, onward, room - 1, here);
    at = onward;
  } while (growing.left > until);
  growing.join(at, next);
  return here;
}

type Kind = 'person' | 'owner' | 'timer' | 'rule' | 'service' | 'subDossier' | 'choice' | 'fork';

function simple({ dice }: Growing, { accepted }: Ground): Kind {
  return dice.pick<Kind>(accepted ? ['person', 'person', 'owner', 'timer', 'rule'] : ['person', 'rule']);
}

function anyKind(growing: Growing, ground: Ground, room: number): Kind {
  const { dice } = growing;
  const fork: Kind[] = room >= 4 && ground.forks < 3 ? ['fork', 'fork'] : [];
  const choice: Kind[] = room >= 3 ? ['choice', 'choice'] : [];
  return (
    dice.maybe<Kind>([
      'person',
      'person',
      'person',
      simple(growing, ground),
      'service',
      'subDossier',
      ...choice,
      ...fork,
    ]) ?? 'person'
  );
}

function growBlock(
  growing: Growing,
  kind: Kind,
  key: string,
  next: string,
  room: number,
  ground: Ground,
): Ground {
  const { dice } = growing;
  const name = words(dice, key);
  const entries = [...ground.entries, key];
  switch (kind) {
    case 'person':
      growPerson(growing, key, next, ground);
      return { ...ground, entries, people: [...ground.people, key] };
    case 'owner':
      growOwner(growing, key, next, ground);
      return { ...ground, entries };
    case 'timer': {
      const stops = ground.accepted && dice.chance(0.3);
      growing.add({
        type: 'timerEvent',
        key,
        name,
        after: shortTime(dice),
        to: next,
        ...(stops && { stopsClock: true }),
      });
      return { ...ground, entries };
    }
    case 'rule': {
      const { source, type } = randomRule(dice, growing.known);
      growing.add({ type: 'businessRuleTask', key, name, sets: { value: source }, to: next });
      growing.learn(key, 'value', type);
      return { ...ground, entries };
    }
    case 'service':
      return growService(growing, key, next, { ...ground, entries });
    case 'subDossier':
      return growSubDossier(growing, key, next, { ...ground, entries });
    case 'choice':
      return growChoice(growing, key, next, room, { ...ground, entries });
    case 'fork':
      return growFork(growing, key, next, room, { ...ground, entries });
  }
}

function growChoice(growing: Growing, key: string, next: string, room: number, ground: Ground): Ground {
  const { dice } = growing;
  const count = dice.between(2, 3);
  const share = Math.max(1, Math.floor((room * dice.next()) / count));
  const people: string[] = [];
  const gateway: WorkflowStep = { type: 'exclusiveGateway', key, name: words(dice, key), branches: [] };
  growing.add(gateway);
  for (let index = 0; index < count; index += 1) {
    const when = index < count - 1 ? { when: randomGuard(dice, growing.known) } : {};
    const back = dice.chance(0.12) ? dice.maybe(ground.entries) : undefined;
    if (back !== undefined || dice.chance(0.2)) {
      gateway.branches.push({ ...when, to: back ?? next });
    } else if (ground.forks === 0 && ground.accepted && dice.chance(0.15)) {
      const end = growing.key('end');
      growing.add({ type: 'endEvent', key: end, name: words(dice, end), outcome: 'NOTIFIED' });
      gateway.branches.push({ ...when, to: end });
    } else {
      const entry = growing.key('s');
      gateway.branches.push({ ...when, to: entry });
      people.push(...growSequence(growing, entry, next, share, ground).people);
    }
  }
  return { ...ground, people: [...new Set([...ground.people, ...people])] };
}

function growFork(growing: Growing, key: string, next: string, room: number, ground: Ground): Ground {
  const { dice } = growing;
  const count = dice.between(2, 3);
  const share = Math.max(1, Math.floor((room * dice.next()) / count));
  const join = growing.key('join');
  const fork: WorkflowStep = { type: 'parallelFork', key, name: words(dice, key), branches: [], join };
  growing.add(fork);
  const people: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && dice.chance(0.05)) {
      fork.branches.push(join);
      continue;
    }
    const entry = growing.key('s');
    fork.branches.push(entry);
    const inside: Ground = { ...ground, entries: [], forks: ground.forks + 1 };
    people.push(...growSequence(growing, entry, join, share, inside).people);
  }
  growing.add({ type: 'parallelJoin', key: join, name: words(dice, join), to: next });
  return { ...ground, people: [...new Set([...ground.people, ...people])] };
}
