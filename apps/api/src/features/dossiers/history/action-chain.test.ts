import type { DossierAction } from '@motcua/domain';
import { EMPTY_CLOCK } from '@motcua/domain';
import { describe, expect, test } from 'vitest';
import { actionHash, brokenLink, type ChainedAction, chainStart } from './action-chain.js';

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
