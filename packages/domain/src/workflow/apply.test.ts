import { expect, test } from 'vitest';
import { forked, must, proposed } from '../../test/every-kind-dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { OFFICERS, OWNER } from '../../test/office.js';
import type { DossierAction } from './action.js';
import { apply, replay } from './apply.js';
import { type DossierState, INITIAL_STATE, withDefaults } from './state.js';

const items = [{ kind: 'OTHER' as const, reason: 'x' }];

/** As an action was stored before these fields existed. */
function asOnceStored(action: DossierAction): DossierAction {
  const { computed: _computed, ended: _ended, ...old } = JSON.parse(JSON.stringify(action)) as DossierAction;
  const { extensions: _extensions, ...clock } = old.clock;
  const { answerBy: _answerBy, undone: _undone, ...facts } = old.facts as Record<string, unknown>;
  return { ...old, clock, facts } as unknown as DossierAction;
}

test('history stored before the engine was whole replays to the same state', () => {
  const { supplement: _none, ...definition } = EVERY_KIND;
  const dossier = forked(definition);
  must(
    dossier.act(OFFICERS.case1, { type: 'requestSupplement', taskKey: dossier.taskKey('inspect'), items }),
  );
  must(dossier.act(OWNER, { type: 'answerSupplement', submissionSeq: 2 }));
  const replayed = replay(dossier.actions.map(asOnceStored));
  const { weigh: _computed, ...stepAnswers } = dossier.state.stepAnswers;
  expect(replayed).toEqual({ ...dossier.state, stepAnswers });
});

test('a roll-back stored without what it undid leaves all answers standing', () => {
  const dossier = proposed();
  const before = dossier.state;
  const taskKey = dossier.taskKey('approval');
  must(dossier.act(OFFICERS.approver, { type: 'sendBack', taskKey, toStep: 'draft', note: 'x' }));
  expect(apply(before, asOnceStored(dossier.last())).stepAnswers).toEqual(before.stepAnswers);
});

test('a state stored with the fields of the foundation gets the others empty', () => {
  const { payments: _p, consultations: _c, performedAt: _a, ...stored } = INITIAL_STATE;
  expect(withDefaults(stored as DossierState)).toEqual(INITIAL_STATE);
});
