import { askSiblings, ownNumber, tellSiblings } from '../process/ask-siblings.js';
import { gauge, type Gauges, ofTheService, ofThisProcess } from './collect.js';
import type { Sample } from './metrics.js';

interface Told {
  by: number;
  samples: readonly Sample[];
}

/** Lets the other processes tell of this one, whichever of them is asked. */
export function tellOthers(gauges: () => Gauges): void {
  const number = ownNumber();
  if (number !== null) tellSiblings(number, async () => ofThisProcess(gauges()));
}

/** Everything to be told at this moment, of all processes; of several, each by its number. */
export async function collect(gauges: Gauges): Promise<Sample[]> {
  const number = ownNumber();
  const [service, own] = [ofTheService(gauges), ofThisProcess(gauges)];
  if (number === null) return [...own, ...(await service)];
  const { told, restarts } = await askSiblings();
  const others = told.map(({ by, what }) => ({ by, samples: what as Sample[] }));
  return [
    ...byProcess([{ by: number, samples: own }, ...others]),
    gauge('motcua_processes', 'HTTP processes that answer', told.length + 1),
    {
      name: 'motcua_process_restarts_total',
      help: 'HTTP processes that ended without having been told to',
      type: 'counter',
      values: [{ value: restarts }],
    },
    ...(await service),
  ];
}

/**
 * One sample of each name, with every process's values under its number. Not their sum: when one process begins anew, a sum
 * of counters falls, and would be read as if all had been counted again.
 */
export function byProcess(told: readonly Told[]): Sample[] {
  const merged = new Map<string, Sample>();
  for (const { by, samples } of told.toSorted((a, b) => a.by - b.by)) {
    for (const { values, ...sample } of samples) {
      const known = merged.get(sample.name) ?? { ...sample, values: [] };
      const labelled = values.map((one) => ({ ...one, labels: { ...one.labels, process: String(by) } }));
      merged.set(sample.name, { ...known, values: [...known.values, ...labelled] });
    }
  }
  return [...merged.values()];
}
