import { printLimit, type Text, type WorkflowDefinition } from '@motcua/domain';
import { joined, PROCESS_ID, START_ID } from '../vocabulary.js';
import { drawStep } from './draw-step.js';
import { Drawing } from './drawing.js';
import { layOut } from './lay-out.js';

export interface BpmnTitle {
  /** National code of the procedure. */
  code: string;
  name: Text;
}

/**
 * The workflow as BPMN 2.0 XML with a diagram laid out, for other tools to show and change. `fromBpmn` gives the same
 * workflow back. Throws when the workflow leads to a step that does not exist: lint it first.
 */
export async function toBpmn(workflow: WorkflowDefinition, { code, name }: BpmnTitle): Promise<string> {
  const drawing = new Drawing();
  drawing.add('bpmn:StartEvent', START_ID, null, {});
  drawing.flow(START_ID, workflow.start);
  for (const step of Object.values(workflow.steps)) drawStep(drawing, step);
  const { elements, lost } = drawing.finish();
  if (lost.length > 0) throw new Error(`the workflow leads to steps that do not exist: ${lost.join(', ')}`);

  const { moddle } = drawing;
  const process = moddle.create('bpmn:Process', {
    id: PROCESS_ID,
    name: name.vi,
    isExecutable: true,
    flowElements: elements,
  });
  const own = drawing.own('mc:Workflow', {
    forbids: joined(workflow.forbids ?? []),
    extensions: workflow.extensions,
    supplement: workflow.supplement && supplement(drawing, workflow.supplement),
  });
  if (own) drawing.extend(process, own);
  const definitions = moddle.create('bpmn:Definitions', {
    id: '_definitions',
    targetNamespace: `urn:motcua:procedure:${code}`,
    exporter: 'Một Cửa',
    rootElements: [process],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return layOut(moddle, xml);
}

function supplement(
  drawing: Drawing,
  { answerWithin, legalBasis, why }: NonNullable<WorkflowDefinition['supplement']>,
) {
  return drawing.moddle.create('mc:Supplement', {
    answerWithin: printLimit(answerWithin),
    legalBasis,
    vi: why.vi,
    en: why.en,
  });
}
