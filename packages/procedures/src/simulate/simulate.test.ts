import { beforeAll, describe, expect, it } from 'vitest';
import { shippedDefinition } from '../../test/shipped-definition.js';
import { sampleAnswers, type Sample } from '../samples.js';
import type { Act } from './act.js';
import { simulate, type SimulationOptions } from './simulate.js';

const TODAY = '2026-11-23';

async function open(slug: string) {
  const [definition, sample] = await Promise.all([shippedDefinition(slug), sampleAnswers(slug, TODAY)]);
  return { definition, sample, options: optionsOf(sample) };
}

function optionsOf({ answers, caseKey }: Sample, at = '08:00'): SimulationOptions {
  return { answers, caseKey, filedAt: Date.parse(`${TODAY}T${at}:00+07:00`) };
}

const acts = (sample: Sample, path: 'grant' | 'refusal'): Act[] => sample[path];

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
