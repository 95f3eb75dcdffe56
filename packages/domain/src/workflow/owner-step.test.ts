import { expect, test } from 'vitest';
import { drafted, fire, must } from '../../test/every-kind-dossier.js';
import { OFFICERS, OWNER, PASSER_BY } from '../../test/office.js';

function toConfirm() {
  const dossier = drafted();
  must(dossier.complete(OFFICERS.case1, 'draft', 'propose'));
  return dossier;
}

test('only the owner does a step of the owner; nobody takes or gives it', () => {
  const dossier = toConfirm();
  const taskKey = dossier.taskKey('confirm');
  expect(dossier.task('confirm')).toMatchObject({ role: 'OWNER', unitId: 'centre', assigneeId: null });
  for (const actor of [OFFICERS.intake, OFFICERS.approver, PASSER_BY]) {
    expect(dossier.complete(actor, 'confirm', 'agree')).toBe('NOT_THE_OWNER');
    expect(dossier.act(actor, { type: 'claim', taskKey })).not.toBe('OK');
  }
  expect(dossier.act(OWNER, { type: 'claim', taskKey })).not.toBe('OK');
  expect(dossier.act(OFFICERS.approver, { type: 'assign', taskKey, assigneeId: 'case1' })).not.toBe('OK');
  expect(dossier.complete(OWNER, 'confirm', 'agree')).toBe('OK');
  expect(dossier.state.performedBy['confirm']).toBe('owner');
  expect(dossier.openSteps()).toEqual(['approval']);
});

test('the owner may send the draft back by an action of the step, with a reason', () => {
  const dossier = toConfirm();
  expect(dossier.complete(OWNER, 'confirm', 'object')).toBe('NOTE_NEEDED');
  expect(dossier.complete(OWNER, 'confirm', 'object', { note: 'Sai tên' })).toBe('OK');
  expect(dossier.openSteps()).toEqual(['draft']);
});

test('silence is consent, though the step itself stops the dossier’s clock', () => {
  const dossier = toConfirm();
  expect(dossier.state.clock.pausedSince).not.toBeNull();
  fire(dossier, 'confirm');
  expect(dossier.last()).toMatchObject({ facts: { silence: true, actionKey: 'agree' } });
  expect(dossier.openSteps()).toEqual(['approval']);
  expect(dossier.state.clock.pausedSince).toBeNull();
});
