import { compileCalendar, demoCalendar, replay, workingTimeBetween } from '@motcua/domain';
import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../../test/shipped-definition.js';
import type { ProcedureDefinition } from '../definition.js';
import { SAMPLE_SLUGS, sampleAnswers } from '../samples.js';
import type { Act } from './act.js';
import { simulate, type Simulation, type SimulationOptions } from './simulate.js';
import { tellSimulation } from './tell-simulation.js';

const TODAY = '2026-11-23';
const CALENDAR = compileCalendar(demoCalendar);

interface Opened {
  definition: ProcedureDefinition;
  grant: Act[];
  refusal: Act[];
  options: SimulationOptions;
}

async function open(slug: string): Promise<Opened> {
  const [definition, sample] = await Promise.all([shippedDefinition(slug), sampleAnswers(slug, TODAY)]);
  const { answers, caseKey, grant, refusal } = sample;
  const options = { answers, caseKey, filedAt: Date.parse(`${TODAY}T08:00:00+07:00`) };
  return { definition, grant, refusal, options };
}

function taskOf({ workflow }: ProcedureDefinition, act: Act) {
  const step = 'step' in act ? workflow.steps[act.step] : undefined;
  return step?.type === 'userTask' ? step : undefined;
}

function keptItsPromise({ timeline }: Simulation): void {
  const issued = timeline.find(
    ({ lifecycle }) => lifecycle === 'COMPLETED' || lifecycle === 'RESULT_RETURNED',
  );
  expect(issued?.dueAt).not.toBeNull();
  expect(issued?.at).toBeLessThanOrEqual(issued?.dueAt ?? 0);
}

describe.each(SAMPLE_SLUGS)('%s', (slug) => {
  it('goes from filing to its result, on time', async () => {
    const { definition, grant, options } = await open(slug);
    const simulation = simulate(definition, grant, options);
    const { state, stopped, actions } = simulation;
    expect(stopped).toBeNull();
    expect(state).toMatchObject({ lifecycle: 'RESULT_RETURNED', tasks: [] });
    expect(['GRANTED', 'NOTIFIED']).toContain(state.outcome);
    expect(replay(actions)).toEqual(state);
    keptItsPromise(simulation);
  });

  it('can end otherwise, with the reason told', async () => {
    const { definition, refusal, options } = await open(slug);
    const { state, stopped, actions } = simulate(definition, refusal, options);
    expect(stopped).toBeNull();
    expect(state.tasks).toEqual([]);
    expect(['RESULT_RETURNED', 'REJECTED_AT_INTAKE', 'STOPPED']).toContain(state.lifecycle);
    if (state.lifecycle === 'RESULT_RETURNED') expect(state.outcome).toBe('REFUSED');
    expect(replay(actions)).toEqual(state);
  });

  it('takes its time at every step and still keeps the limit', async () => {
    const { definition, grant, options } = await open(slug);
    const slow: Act[] = [];
    for (const act of grant) {
      const { state, timeline } = simulate(definition, slow, options);
      const task =
        taskOf(definition, act) && state.tasks.find(({ stepKey }) => 'step' in act && stepKey === act.step);
      const left = task ? workingTimeBetween(timeline.at(-1)?.at ?? 0, task.dueAt, CALENDAR) : 0;
      slow.push(task ? { ...act, after: `${Math.max(0.02, (left * 0.95) / 60).toFixed(2)}h` } : act);
    }
    const simulation = simulate(definition, slow, options);
    expect(simulation.stopped).toBeNull();
    keptItsPromise(simulation);
  });

  it('stops the clock for a supplement wherever one may be asked for, and goes on where it was', async () => {
    const { definition, grant, options } = await open(slug);
    const asking = grant.filter((act) => taskOf(definition, act)?.builtins.includes('requestSupplement'));
    for (const act of asking) {
      const at = grant.indexOf(act);
      const step = 'step' in act ? act.step : '';
      const script: Act[] = [
        ...grant.slice(0, at),
        { requestSupplement: step, items: [{ kind: 'OTHER', reason: 'Bổ sung trang còn thiếu' }] },
        { answerSupplement: true, after: '2wd' },
        ...grant.slice(at),
      ];
      const { stopped, state, timeline } = simulate(definition, script, options);
      expect(stopped).toBeNull();
      expect(state.lifecycle).toBe('RESULT_RETURNED');
      const asked = timeline.find(({ lifecycle }) => lifecycle === 'SUPPLEMENT_REQUESTED');
      const answered = timeline.find((entry) => entry.act === 'answer supplement');
      // Before acceptance there is no date yet; after it, two days' wait moves the date by as much.
      if (asked?.dueAt === null) expect(answered?.dueAt).toBeNull();
      else expect(answered?.dueAt ?? 0).toBeGreaterThan(asked?.dueAt ?? 0);
    }
  });

  it('ends when the owner withdraws, unless it forbids that', async () => {
    const { definition, grant, options } = await open(slug);
    const script: Act[] = [...grant.slice(0, 1), { withdraw: 'Không còn nhu cầu' }];
    const { state, stopped } = simulate(definition, script, options);
    if (definition.workflow.forbids?.includes('withdraw')) expect(stopped?.code).toBe('FORBIDDEN_HERE');
    else expect(state).toMatchObject({ lifecycle: 'WITHDRAWN', tasks: [] });
  });

  it('comes back from wherever it may be sent back, and on again', async () => {
    const { definition, grant, options } = await open(slug);
    for (const [at, act] of grant.entries()) {
      const earlier = grant.slice(0, at);
      for (const to of taskOf(definition, act)?.sendBackTo ?? []) {
        const target = earlier.findLastIndex((done) => 'step' in done && done.step === to);
        if (target < 0 || !('step' in act)) continue;
        const again: Act[] = [...earlier, { sendBack: act.step, to, note: 'Sai chính tả tên' }];
        for (const next of grant.slice(target)) {
          const played = simulate(definition, [...again, next], options);
          // What other branches did stands; only what was undone is done anew.
          if (played.stopped?.code === 'NO_OPEN_TASK' && played.stopped.act === next) continue;
          again.push(next);
        }
        const { stopped, state } = simulate(definition, again, options);
        expect(stopped).toBeNull();
        expect(state).toMatchObject({ lifecycle: 'RESULT_RETURNED', tasks: [] });
      }
    }
  });

  it('refuses a dossier at intake only with the reason', async () => {
    const { definition, grant, options } = await open(slug);
    const start = definition.workflow.steps[definition.workflow.start];
    const refuse =
      start?.type === 'userTask' && start.actions.find(({ effect }) => effect === 'REFUSE_AT_INTAKE');
    if (!refuse) throw new Error('nobody may refuse at intake');
    const first = grant[0];
    const answers = refuse.form !== false && first && 'step' in first ? first.answers : undefined;
    const act = { step: start.key, action: refuse.key, ...(answers && { answers }) };
    expect(simulate(definition, [act], options).stopped?.code).toBe('NOTE_NEEDED');
    const { state } = simulate(definition, [{ ...act, note: 'Sai thẩm quyền' }], options);
    expect(state.lifecycle).toBe('REJECTED_AT_INTAKE');
  });

  it('is told act by act, in both languages', async () => {
    const { definition, grant, options } = await open(slug);
    const simulation = simulate(definition, grant, options);
    const lines = tellSimulation(definition, simulation);
    expect(lines).toHaveLength(2 + 2 * simulation.actions.length);
    expect(lines[2]).toBe(' 1. 23/11/2026 08:00 · Nộp hồ sơ · Người nộp');
    expect(lines[3]).toContain('1 Mới đăng ký');
    expect(lines.at(-1)).toContain('10 Đã trả kết quả');
    expect(tellSimulation(definition, simulation, 'en').at(-1)).toContain('10 Result returned');
  });
});

it('finds, among all that is shipped, something to send back and something to supplement', async () => {
  const all = await Promise.all(SAMPLE_SLUGS.map(open));
  const tasks = all.flatMap(({ definition, grant }) => grant.map((act) => taskOf(definition, act)));
  expect(tasks.filter((step) => (step?.sendBackTo.length ?? 0) > 0).length).toBeGreaterThan(2);
  expect(tasks.filter((step) => step?.builtins.includes('requestSupplement')).length).toBeGreaterThan(2);
});
