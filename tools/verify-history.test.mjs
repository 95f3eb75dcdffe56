import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonical, verifyHistory } from './verify-history.mjs';

const sha256 = (...pieces) =>
  createHash('sha256')
    .update(Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
    .digest();
const ID = '0193c2a0-0000-7000-8000-000000000001';
const NAMES = ['actor', 'facts', 'rest', 'told'];

/** A history made by the description in docs/verify-history.md alone. */
function history(...acts) {
  let before = sha256(`dossier:${ID}`);
  const actions = acts.map(({ withheld = [], ...act }, index) => {
    const contents = { actor: {}, rest: {}, facts: act.facts ?? {}, told: { seq: index + 1, ...act.told } };
    const parts = {};
    const seals = {};
    for (const name of NAMES) {
      const salt = randomBytes(32);
      seals[name] = sha256(salt, canonical(contents[name])).toString('hex');
      parts[name] = withheld.includes(name)
        ? { withheld: seals[name] }
        : { content: contents[name], salt: salt.toString('hex') };
    }
    before = sha256(before, `parts:${canonical(seals)}`);
    return { seq: index + 1, hash: before.toString('hex'), words: null, parts };
  });
  const dossier = { id: ID, code: 'H50.101.01-261123-0001', version: acts.length };
  return { format: 'motcua-history/1', dossier, actions, submissions: [SUBMISSION] };
}

const SUBMISSION = { seq: 1, answers: { tên: 'Thảo' }, documents: {}, papers: {}, submittedBy: 'a' };
const handedIn = sha256('submission:', canonical(SUBMISSION)).toString('hex');
const ACTS = [
  { told: { handedIn }, facts: { submissionSeq: 1 } },
  { withheld: NAMES },
  { withheld: ['facts'] },
];

let whole;
beforeEach(() => (whole = history(...ACTS)));

describe('an exported history', () => {
  it('holds as it was written, also where parts are withheld', () => {
    expect(verifyHistory(whole)).toEqual({ wrong: [], withheld: 2 });
  });

  it('may have its keys in any order', () => {
    whole.submissions = [Object.fromEntries(Object.entries(SUBMISSION).toReversed())];
    expect(verifyHistory(whole).wrong).toEqual([]);
  });

  it.each([
    ['another content', () => (whole.actions[0].parts.told.content.at = 1), 'act 1 is not what was sealed'],
    ['another seal', () => (whole.actions[1].parts.facts.withheld = 'ab'.repeat(32)), 'act 2 is not'],
    ['an act of another chain', () => (whole.actions[1] = history(...ACTS).actions[1]), 'act 2 is not'],
    ['a removed act', () => whole.actions.splice(1, 1), 'where act 2 should be there is act 3'],
    ['two acts swapped', () => (whole.actions = whole.actions.toReversed()), 'where act 1 should be'],
    ['a cut end', () => whole.actions.pop(), '3 acts are named, 2 are there'],
    ['an altered submission', () => (whole.submissions = [{ ...SUBMISSION, answers: {} }]), 'submission 1'],
    ['a submission put in', () => whole.submissions.push({ ...SUBMISSION, seq: 2 }), 'submission 2'],
    ['another dossier', () => (whole.dossier.id = ID.replace('1', '2')), 'act 1 is not'],
    ['something else', () => (whole.format = 'x'), 'this is no exported history'],
  ])('with %s is told', (_, change, words) => {
    change();
    expect(verifyHistory(whole).wrong.join('\n')).toContain(words);
  });

  it('must go on from an earlier one', () => {
    const earlier = { ...whole, actions: whole.actions.slice(0, 2) };
    expect(verifyHistory(whole, earlier).wrong).toEqual([]);
    expect(verifyHistory(history(...ACTS), earlier).wrong).toEqual([
      'act 1 was another one when the earlier file was made',
      'act 2 was another one when the earlier file was made',
    ]);
  });
});
