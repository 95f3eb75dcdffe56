import { createHash } from 'node:crypto';
import type { DossierAction } from '@motcua/domain';
import { EMPTY_CLOCK } from '@motcua/domain';
import { describe, expect, test } from 'vitest';
import { actionHash, brokenLink, type ChainedAction, chainStart } from './action-chain.js';
import { canonical } from './canonical.js';
import { digestOf } from './digest.js';
import { handedInSeal, partOf, PARTS, partText, type SealedAction } from './sealed-action.js';

const DOSSIER = '0193c2a0-0000-7000-8000-000000000001';

function action(seq: number, text: string): DossierAction {
  return {
    seq,
    type: 'noteAdded',
    at: 1_764_000_000_000 + seq,
    actor: { kind: 'OFFICER', accountId: 'a', name: 'Lê Thị Hoa', role: null, unitId: null, unitName: null },
    taskKey: null,
    lifecycle: 'SUBMITTED',
    closed: [],
    opened: [],
    changed: [],
    arrived: {},
    clock: EMPTY_CLOCK,
    issues: [],
    facts: { text },
  };
}

function chain(...texts: string[]): ChainedAction[] {
  let prevHash = chainStart(DOSSIER);
  return texts.map((text, index) => {
    const link = {
      action: action(index + 1, text),
      prevHash,
      hash: actionHash(prevHash, action(index + 1, text)),
    };
    prevHash = link.hash;
    return link;
  });
}

const at = (links: ChainedAction[], index: number): ChainedAction => {
  const link = links[index];
  if (!link) throw new Error('no such link');
  return link;
};

describe('the chain of actions', () => {
  test('holds as written, whatever order the keys come back in', () => {
    const links = chain('một', 'hai', 'ba');
    const { seq, ...rest } = at(links, 1).action;
    const shuffled: DossierAction = { ...rest, seq };
    expect(
      brokenLink(DOSSIER, [at(links, 0), { ...at(links, 1), action: shuffled }, at(links, 2)]),
    ).toBeNull();
  });

  test('tells the first action whose words were changed', () => {
    const links = chain('một', 'hai', 'ba');
    const forged = { ...at(links, 1), action: action(2, 'Hai') };
    expect(brokenLink(DOSSIER, [at(links, 0), forged, at(links, 2)])).toBe(2);
  });

  test('tells a removed action, also when what follows was sealed anew', () => {
    const links = chain('một', 'hai', 'ba');
    expect(brokenLink(DOSSIER, [at(links, 0), at(links, 2)])).toBe(2);
    expect(brokenLink(DOSSIER, chain('hai', 'ba').slice(1))).toBe(1);
  });

  test('does not hold for another dossier', () => {
    expect(brokenLink('0193c2a0-0000-7000-8000-000000000002', chain('một'))).toBe(1);
  });
});

describe('an action sealed in parts', () => {
  const sealed: SealedAction = { ...action(1, 'một'), salt: 'muối', handedIn: 'ab' };
  const hashOf = (one: SealedAction): string => actionHash(chainStart(DOSSIER), one).toString('hex');

  test('is sealed by the text of its parts, whatever they are called', () => {
    const odd = JSON.parse('{"__proto__":{"z":1},"10":1,"9":[null],"salt":"s"}') as Record<string, unknown>;
    const acts = [sealed, Object.assign(Object.create(null) as object, sealed, odd, { ended: undefined })];
    for (const one of acts as SealedAction[])
      for (const part of PARTS) expect(partText(one, part)).toBe(canonical(partOf(one, part)));
    expect(partText({ ...sealed, ...odd }, 'rest')).toContain('"9":[null],"10":1');
  });

  test('of any length has the seal that its whole text gives', () => {
    for (const length of [0, 10, 21_000, 22_000, 70_000]) {
      const text = 'ữ'.repeat(length);
      expect(digestOf(chainStart(DOSSIER), text)).toEqual(
        createHash('sha256').update(chainStart(DOSSIER)).update(text).digest(),
      );
    }
  });

  test('has every word in exactly one part', () => {
    const { actor, facts, salt: _, ...others } = sealed;
    expect(partOf(sealed, 'actor')).toEqual(actor);
    expect(partOf(sealed, 'facts')).toEqual(facts);
    expect({ ...(partOf(sealed, 'told') as object), ...(partOf(sealed, 'rest') as object) }).toEqual(others);
    expect(Object.keys(partOf(sealed, 'rest') as object).toSorted()).toEqual([
      'arrived',
      'changed',
      'closed',
      'opened',
      'taskKey',
    ]);
  });

  test.each(Object.keys(sealed))('has another hash once its %s is another, or gone', (key) => {
    const { [key as 'seq']: _, ...without } = sealed;
    expect(hashOf({ ...sealed, [key]: 'x' })).not.toBe(hashOf(sealed));
    expect(hashOf(without as SealedAction)).not.toBe(hashOf(sealed));
  });

  test('is sealed for good: this very text has this very hash', () => {
    expect(PARTS).toEqual(['told', 'actor', 'facts', 'rest']);
    expect(hashOf(sealed)).toBe('5f912870ebe554373f281ad644e91de0f402f30667b0eee60873725d82096943');
    expect(hashOf(action(1, 'một'))).toBe('85a52994aaf32bf997c1802aabfce0ee14734a42a6959be41a9dde1876c3f0cf');
    const handed = {
      seq: 1,
      answers: { b: 1, a: [{ d: 'đ', c: null }] },
      documents: {},
      papers: {},
      submittedBy: 'x',
    };
    expect(handedInSeal(handed)).toBe('a0de390d9622fe08525ec253ca154f65eac080230ef86a8f5fc970314b913997');
  });
});
