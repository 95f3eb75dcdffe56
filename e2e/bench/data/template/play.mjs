import { apply, decideFee, INITIAL_STATE } from '@motcua/domain';
import { validateAnswers } from '@motcua/forms';
import { simulate } from '@motcua/procedures';
import { ownerNameOf, subjectOf } from '../../../../apps/api/dist/features/dossiers/submit/in-words.js';
import { isoDay, dayNumber } from './mark-times.mjs';
import { mark } from './marks.mjs';

/** An officer's form was not filled in rightly: its days do not fit the pace of the play. */
export class WrongDay extends Error {
  constructor(stopped) {
    super(JSON.stringify(stopped));
    this.stopped = stopped;
  }
}

const PAPER = { originals: 1, copies: 0, form: 'ORIGINAL' };
const COUNTER_ACTOR = 'INTAKE_OFFICER@receiving#1';

/** What is handed in on a day, judged by the form as a submission is. */
export function filingOf({ definition, sampleOn }, channel, filedAt, thin) {
  const today = isoDay(dayNumber(filedAt));
  const sample = sampleOn(today);
  const { caseKey } = sample;
  const context = { today, profile: {}, caseKey, channel };
  const judged = validateAnswers(definition.form, sample.answers, context, {
    mode: 'submit',
    isKnownPlace: () => true,
  });
  if (!judged.ok)
    throw new Error(
      `${definition.slug}: ${judged.errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}`,
    );
  const { answers } = judged;
  const fee = decideFee(definition.fees, { caseKey, channel, answers, date: today, quantity: 1 });
  const words = { answers, caseKey, placeName: () => mark('place') };
  const online = channel === 'ONLINE';
  const keys = sample.documents;
  return {
    sample,
    caseKey,
    channel,
    filedAt,
    answers,
    documents: Object.fromEntries(
      online && !thin ? keys.map((key, index) => [key, [mark(`file:${index}`)]]) : [],
    ),
    papers: Object.fromEntries(online ? [] : keys.map((key) => [key, PAPER])),
    fee: thin ? null : { total: fee.total, explanation: fee.explanation },
    subject: subjectOf(definition, words),
    ownerName: ownerNameOf(definition, words, ''),
  };
}

/** The acts of a script as the engine gives them, each with the states around it. Throws where the engine refuses one. */
export function played(definition, script, filing) {
  const { answers, caseKey, channel, filedAt } = filing;
  const { actions, stopped } = simulate(definition, script, { answers, caseKey, channel, filedAt });
  if (stopped?.code === 'ANSWERS_NOT_VALID') throw new WrongDay(stopped);
  if (stopped) throw new Error(`${definition.slug}: ${stopped.code} at ${JSON.stringify(stopped.act)}`);
  let before = INITIAL_STATE;
  return actions.map((given) => {
    const action = given.seq === 1 && channel !== 'ONLINE' ? atCounter(given) : given;
    const after = apply(before, action);
    const act = { action, before, after };
    before = after;
    return act;
  });
}

/** The simulator lets the owner file; at a counter it is the officer who does. */
function atCounter(action) {
  const unit = { unitId: 'receiving', unitName: 'receiving' };
  const actor = { kind: 'OFFICER', accountId: COUNTER_ACTOR, name: '', role: 'INTAKE_OFFICER', ...unit };
  return { ...action, actor };
}

export const submitterOf = (channel) => (channel === 'ONLINE' ? 'account:0' : `officer:${COUNTER_ACTOR}`);
