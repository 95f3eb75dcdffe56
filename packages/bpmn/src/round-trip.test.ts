import type { WorkflowDefinition } from '@motcua/domain';
import { loadProcedure, readShippedProcedures } from '@motcua/procedures';
import { beforeAll, describe, expect, it } from 'vitest';
import { createModdle } from './vocabulary.js';
import { fromBpmn, toBpmn } from './index.js';

const shipped = await readShippedProcedures();

function definitionOf(slug: string) {
  const loaded = loadProcedure(shipped.find((one) => one.slug === slug)?.files ?? {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.definition;
}

describe.each(shipped.map(({ slug }) => slug))('%s', (slug) => {
  let workflow: WorkflowDefinition;
  let xml: string;
  beforeAll(async () => {
    const definition = definitionOf(slug);
    workflow = definition.workflow;
    xml = await toBpmn(workflow, definition);
  });

  it('comes back as it went, in the same order', async () => {
    const read = await fromBpmn(xml);
    expect(read.problems).toEqual([]);
    expect(read.ok && read.workflow).toEqual(workflow);
    expect(read.ok && Object.keys(read.workflow.steps)).toEqual(Object.keys(workflow.steps));
  });

  it('is BPMN without a fault, every element drawn at a place of its own', async () => {
    const { rootElement, warnings } = await createModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const [process] = rootElement['rootElements'] as { flowElements: { id: string; $type: string }[] }[];
    const [diagram] = rootElement['diagrams'] as {
      plane: { planeElement: { bpmnElement: { id: string }; bounds?: { x: number; y: number } }[] };
    }[];
    const drawn = diagram?.plane.planeElement ?? [];
    expect(new Set(drawn.map(({ bpmnElement }) => bpmnElement.id))).toEqual(
      new Set(process?.flowElements.map(({ id }) => id)),
    );
    const places = drawn.flatMap(({ bounds }) => (bounds ? [`${bounds.x}/${bounds.y}`] : []));
    expect(new Set(places).size).toBe(places.length);
  });
});
