import { compileCalendar, demoCalendar, type TimeLimit, workingTimeBetween } from '@motcua/domain';
import {
  type Act,
  type ProcedureDefinition,
  simulate,
  type SimulatedAct,
  type Simulation,
} from '@motcua/procedures';
import { type Shipped, shippedByCode } from './shipped.js';

export type Path = 'grant' | 'refusal';

export interface PlannedAct {
  act: Act;
  /** What the simulator makes of it, and when. */
  expected: SimulatedAct;
  /** How the dossier that this act waits for is walked itself. */
  child: Rehearsal | null;
}

export interface Rehearsal {
  shipped: Shipped;
  simulation: Simulation;
  filedAt: number;
  acts: PlannedAct[];
}

const CALENDAR = compileCalendar(demoCalendar);
const UNITS = { WORKING_HOUR: 'h', WORKING_DAY: 'wd', DAY: 'd', MONTH: 'mo' } as const;

const hours = (minutes: number): string => `${(minutes / 60).toFixed(2)}h`;
const written = ({ quantity, unit }: TimeLimit): string => `${quantity}${UNITS[unit]}`;

/**
 * Plays a script in the simulator, so that the walk over HTTP can be held against it act by act. Two kinds of act are
 * given the time they really take: a system that fails keeps silent for as long as its step is patient, and another
 * dossier takes as long as its own officers do.
 */
export async function rehearse(
  shipped: Shipped,
  script: readonly Act[],
  filedAt: number,
  channel: string,
): Promise<Rehearsal> {
  const { definition, sample } = shipped;
  const options = { answers: sample.answers, caseKey: sample.caseKey, channel, filedAt };
  const children = new Map<Act, Rehearsal>();
  const paced: Act[] = [];
  for (const act of script) {
    if (!('subDossier' in act) || 'fails' in act) {
      paced.push(patient(definition, act));
      continue;
    }
    const sofar = simulate(definition, paced, options);
    const child = await rehearseChild(definition, act, sofar);
    const result = child.acts.find(({ expected }) => expected.lifecycle === 'COMPLETED');
    const waited = workingTimeBetween(sofar.timeline.at(-1)?.at ?? 0, result?.expected.at ?? 0, CALENDAR);
    const timed: Act = { ...act, after: hours(waited) };
    children.set(timed, child);
    paced.push(timed);
  }
  const simulation = simulate(definition, paced, options);
  if (simulation.stopped) throw new Error(`the script stops: ${JSON.stringify(simulation.stopped)}`);
  const told = simulation.timeline.filter((_, index) => isPlayed(simulation, index));
  return {
    shipped,
    simulation,
    filedAt,
    acts: paced.map((act, index) => {
      const expected = told[index];
      if (!expected) throw new Error(`nothing is told of ${JSON.stringify(act)}`);
      return { act, expected, child: children.get(act) ?? null };
    }),
  };
}

/** Filing and sub-dossiers happen by themselves; everything else is an act of the script. */
function isPlayed({ actions }: Simulation, index: number): boolean {
  const type = actions[index]?.type;
  return type !== 'submitted' && type !== 'subDossierOpened';
}

function patient(definition: ProcedureDefinition, act: Act): Act {
  if (!('service' in act) || !('fails' in act)) return act;
  const step = definition.workflow.steps[act.service];
  return step?.type === 'serviceTask' ? { ...act, after: written(step.patience) } : act;
}

async function rehearseChild(
  definition: ProcedureDefinition,
  act: Extract<Act, { subDossier: string }>,
  sofar: Simulation,
): Promise<Rehearsal> {
  const step = definition.workflow.steps[act.subDossier];
  if (step?.type !== 'subDossier') throw new Error(`${act.subDossier} files no dossier`);
  const opened = sofar.timeline.find((_, index) => sofar.actions[index]?.type === 'subDossierOpened');
  if (!opened) throw new Error(`${act.subDossier} is not open`);
  const shipped = await shippedByCode(step.procedure, opened.at);
  const path = 'outcome' in act && act.outcome === 'REFUSED' ? 'refusal' : 'grant';
  const [first, ...rest] = shipped.sample[path];
  if (!first) throw new Error(`${step.procedure} has no script`);
  // Nobody there begins before the acts that come first here are done.
  const busy = workingTimeBetween(opened.at, sofar.timeline.at(-1)?.at ?? 0, CALENDAR);
  return rehearse(shipped, [{ ...first, after: hours(busy + 60) }, ...rest], opened.at, 'ONLINE');
}
