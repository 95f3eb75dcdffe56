import { isDeepStrictEqual } from 'node:util';
import { fromBpmn, toBpmn } from '@motcua/bpmn';
import type { ProcedureDefinition } from '@motcua/procedures';

/** Draws a workflow as BPMN and reads it back; null when it is the same again, else what differs. */
export async function roundTrip({ code, name, workflow }: ProcedureDefinition): Promise<string | null> {
  const read = await fromBpmn(await toBpmn(workflow, { code, name }));
  if (!read.ok || read.problems.length > 0) return JSON.stringify(read.problems[0]);
  const order = (one: typeof workflow) => Object.keys(one.steps);
  if (!isDeepStrictEqual(order(read.workflow), order(workflow))) return 'steps in another order';
  if (isDeepStrictEqual(read.workflow, workflow)) return null;
  const other = Object.entries(workflow.steps).find(
    ([key, step]) => !isDeepStrictEqual(read.workflow.steps[key], step),
  );
  return `${JSON.stringify(other?.[1])} came back as ${JSON.stringify(read.workflow.steps[other?.[0] ?? ''])}`;
}
