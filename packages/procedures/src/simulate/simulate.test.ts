import { replay } from '@motcua/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedDefinition } from '../../test/shipped-definition.js';
import type { ProcedureDefinition } from '../definition.js';
import { SAMPLE_SLUGS, sampleAnswers, type Sample } from '../samples.js';
import { simulate, type Act, type SimulationOptions } from './simulate.js';

const TODAY = '2026-11-23';

async function open(slug: (typeof SAMPLE_SLUGS)[number]) {
  const [definition, sample] = await Promise.all([shippedDefinition(slug), sampleAnswers(slug, TODAY)]);
  return { definition, sample, options: optionsOf(sample) };
}

function optionsOf({ answers, caseKey }: Sample, at = '08:00'): SimulationOptions {
  return { answers, caseKey, filedAt: Date.parse(`${TODAY}T${at}:00+07:00`) };
}

const acts = (sample: Sample, path: 'grant' | 'refusal'): Act[] => sample[path] as Act[];

describe.each(SAMPLE_SLUGS)('%s', (slug) => {
  it.each([
    ['grant', 'GRANTED'],
    ['refusal', 'REFUSED'],
  ] as const)('goes from filing to hand-over: %s', async (path, outcome) => {
    const { definition, sample, options } = await open(slug);
    const { state, stopped, actions, timeline } = simulate(definition, acts(sample, path), options);
    expect(stopped).toBeNull();
    expect(state).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome, tasks: [], resultNumber: '1/2026' });
    expect(replay(actions)).toEqual(state);
    const issued = timeline.find(({ lifecycle }) => lifecycle === 'COMPLETED');
    expect(issued?.at).toBeLessThanOrEqual(issued?.dueAt ?? 0);
  });

  it('takes its time at every step and still keeps the limit', async () => {
    const { definition, sample, options } = await open(slug);
    const { steps } = definition.workflow;
    // A little less than each step's time; branches of the fork run side by side, so the shorter adds nothing.
    const slow = acts(sample, 'grant').map((act): Act => {
      const step = 'step' in act ? steps[act.step] : undefined;
      if (step?.type !== 'userTask' || step.opinion) return { ...act, after: '0.1h' };
      const unit = step.time.unit === 'WORKING_HOUR' ? 1 : 8;
      return { ...act, after: `${step.time.quantity * unit * 0.95}h` };
    });
    const { stopped, timeline } = simulate(definition, slow, options);
    expect(stopped).toBeNull();
    const issued = timeline.find(({ lifecycle }) => lifecycle === 'COMPLETED');
    expect(issued?.at).toBeLessThanOrEqual(issued?.dueAt ?? 0);
  });

  it('stops the clock for a supplement and goes on where it was', async () => {
    const { definition, sample, options } = await open(slug);
    const [accept, ...rest] = acts(sample, 'grant');
    const step = firstStepThatMayAsk(definition, rest);
    const before = rest.slice(
      0,
      rest.findIndex((act) => 'step' in act && act.step === step),
    );
    const script: Act[] = [
      accept as Act,
      ...before,
      { requestSupplement: step, items: [{ kind: 'OTHER', reason: 'Bổ sung trang còn thiếu' }] },
      { answerSupplement: true, after: '2wd' },
      ...rest.slice(before.length),
    ];
    const { stopped, state, timeline } = simulate(definition, script, options);
    expect(stopped).toBeNull();
    expect(state.lifecycle).toBe('RESULT_RETURNED');
    const asked = timeline.find(({ act }) => act.startsWith('supplement'));
    const answered = timeline.find(({ act }) => act === 'answer supplement');
    expect(asked?.lifecycle).toBe('SUPPLEMENT_REQUESTED');
    expect(answered?.dueAt ?? 0).toBeGreaterThan(asked?.dueAt ?? 0);
  });

  it('ends when the owner withdraws', async () => {
    const { definition, sample, options } = await open(slug);
    const script: Act[] = [acts(sample, 'grant')[0] as Act, { withdraw: 'Không còn nhu cầu' }];
    expect(simulate(definition, script, options).state).toMatchObject({ lifecycle: 'WITHDRAWN', tasks: [] });
  });

  it('comes back from the signature to the officer, and on again', async () => {
    const { definition, sample, options } = await open(slug);
    const script = acts(sample, 'grant');
    const sign = script.findIndex((act) => 'step' in act && act.step === 'sign');
    const before = script[sign - 1];
    if (!before || !('step' in before)) throw new Error('nothing before the signature');
    const again: Act[] = [
      ...script.slice(0, sign),
      { sendBack: 'sign', to: before.step, note: 'Sai chính tả tên' },
      before,
      ...script.slice(sign),
    ];
    const { stopped, state } = simulate(definition, again, options);
    expect(stopped).toBeNull();
    expect(state.outcome).toBe('GRANTED');
  });

  it('refuses a dossier at intake only with the reason', async () => {
    const { definition, options } = await open(slug);
    const bare = simulate(definition, [{ step: 'intake', action: 'refuse' }], options);
    expect(bare.stopped?.code).toBe('NOTE_NEEDED');
    const reasoned = simulate(
      definition,
      [{ step: 'intake', action: 'refuse', note: 'Sai thẩm quyền' }],
      options,
    );
    expect(reasoned.state.lifecycle).toBe('REJECTED_AT_INTAKE');
  });
});

function firstStepThatMayAsk({ workflow }: ProcedureDefinition, script: readonly Act[]): string {
  for (const act of script) {
    const step = 'step' in act ? workflow.steps[act.step] : undefined;
    if (step?.type === 'userTask' && step.builtins.includes('requestSupplement')) return step.key;
  }
  throw new Error('no step may ask for a supplement');
}

describe('birth registration', () => {
  let birth: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    birth = await open('khai-sinh');
  });

  it('received before 15:00 is due the same day, after it the next', () => {
    const accept = acts(birth.sample, 'grant')
      .slice(0, 1)
      .map((act): Act => ({ ...act, after: '0.02h' }));
    const due = (at: string) => {
      const { state } = simulate(birth.definition, accept, optionsOf(birth.sample, at));
      return new Date((state.clock.dueAt ?? 0) + 7 * 3_600_000).toISOString().slice(0, 16);
    };
    expect(due('14:50')).toBe('2026-11-23T17:00');
    // 24/11/2026 is the Culture Day.
    expect(due('15:01')).toBe('2026-11-25T17:00');
  });

  it('goes by the place of the marriage when that must be verified', () => {
    const { definition, sample, options } = birth;
    const verify: Act = {
      step: 'verify',
      action: 'verified',
      answers: { result: 'confirmed', source: 'UBND phường Thuận Hóa, công văn 12/UBND' },
    };
    const [accept, ...rest] = acts(sample, 'grant');
    const { stopped, state } = simulate(definition, [accept as Act, verify, ...rest], {
      ...options,
      caseKey: 'verify',
    });
    expect(stopped).toBeNull();
    expect(state.stepAnswers['verify']).toMatchObject({ result: 'confirmed' });
  });

  it('does not go on with an entry that is not right', () => {
    const { definition, sample, options } = birth;
    const [accept, register] = acts(sample, 'grant');
    const bad = {
      ...(register as Act & { answers: object }),
      answers: { registerBook: '01', registerNumber: 0 },
    } as Act;
    const { stopped } = simulate(definition, [accept as Act, bad], options);
    expect(stopped?.code).toBe('ANSWERS_NOT_VALID');
    expect(stopped?.problems.map(({ fieldKey }) => fieldKey)).toEqual([
      'registerNumber',
      'registeredOn',
      'childPersonalId',
    ]);
  });
});

describe('the building permit', () => {
  it('takes silence for consent once the time is over, and not before', async () => {
    const { definition, sample, options } = await open('giay-phep-xay-dung');
    const [accept, assign, appraise, opinion, inspect, ...rest] = acts(sample, 'grant') as [
      Act,
      Act,
      Act,
      Act,
      Act,
      ...Act[],
    ];
    expect('step' in opinion && opinion.step).toBe('opinion');
    const early = simulate(definition, [accept, assign, { timeout: 'opinion' }], options);
    expect(early.stopped?.code).toBe('TOO_EARLY');

    const silent = [accept, assign, appraise, inspect, { timeout: 'opinion', after: '3wd' } as Act, ...rest];
    const { stopped, state, actions } = simulate(definition, silent, options);
    expect(stopped).toBeNull();
    expect(state.outcome).toBe('GRANTED');
    const consent = actions.find((action) => action.type === 'stepCompleted' && action.facts.silence);
    expect(consent).toMatchObject({
      actor: { kind: 'SYSTEM' },
      facts: { stepKey: 'opinion', actionKey: 'reply' },
    });
  });

  it('does not conclude before both branches are there', async () => {
    const { definition, sample, options } = await open('giay-phep-xay-dung');
    const withoutOpinion = acts(sample, 'grant').filter((act) => !('step' in act && act.step === 'opinion'));
    expect(simulate(definition, withoutOpinion, options).stopped).toMatchObject({
      code: 'NO_OPEN_TASK',
      act: { step: 'conclude' },
    });
  });
});
