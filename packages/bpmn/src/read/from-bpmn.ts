import type { FreeBuiltin, WorkflowDefinition, WorkflowStep } from '@motcua/domain';
import type { ReadResult } from 'bpmn-moddle';
import type { BpmnProblem } from '../problem.js';
import { createModdle, parted } from '../vocabulary.js';
import { present, text, type Model } from './model.js';
import { ownOf, readModel } from './read-model.js';
import { readStep } from './read-step.js';

export type ReadBpmn =
  | { ok: true; workflow: WorkflowDefinition; problems: BpmnProblem[] }
  | { ok: false; problems: BpmnProblem[] };

/** Far more than any workflow needs; bounds what a hostile file can cost. */
const LONGEST = 5_000_000;
const A_MONTH = { quantity: 1, unit: 'MONTH' as const };

/**
 * The workflow in a BPMN 2.0 file, drawn here or elsewhere. Never throws: whatever cannot be read, or has no equal here,
 * comes back with the id of its element. What is read still has to pass the linter.
 */
export async function fromBpmn(xml: string): Promise<ReadBpmn> {
  const read = await parse(xml);
  if ('message' in read) return { ok: false, problems: [broken(read.message)] };
  const model = readModel(read.rootElement);
  for (const { message, element } of read.warnings) {
    model.report(
      'NOTICE',
      element?.id ?? 'xml',
      `Phần không đọc được: ${message}`,
      `Not understood: ${message}`,
    );
  }
  const { process } = model;
  if (!process) return { ok: false, problems: model.problems };
  const steps = [...model.nodes.values()].flatMap((node) => readStep(model, node) ?? []);
  const workflow = present({
    start: readStart(model),
    steps: Object.fromEntries(steps.map((step): [string, WorkflowStep] => [step.key, step])),
    ...readRules(model, ownOf(process, 'mc:Workflow')),
  });
  const ok = model.problems.every(({ severity }) => severity !== 'ERROR');
  return ok ? { ok, workflow, problems: model.problems } : { ok, problems: model.problems };
}

async function parse(xml: string): Promise<ReadResult | { message: string }> {
  if (xml.length > LONGEST) return { message: 'too long' };
  try {
    return await createModdle().fromXML(xml);
  } catch (error) {
    return { message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
}

function broken(message: string): BpmnProblem {
  return {
    severity: 'ERROR',
    element: 'xml',
    message: { vi: `Tệp không phải BPMN 2.0: ${message}`, en: `This is no BPMN 2.0 file: ${message}` },
  };
}

function readStart(model: Model): string {
  const starts = [...model.nodes.values()].filter(({ element }) => element.$type === 'bpmn:StartEvent');
  const [start] = starts;
  if (start && starts.length === 1) return model.onlyWay(start);
  model.report(
    'ERROR',
    start?.id ?? 'process',
    `Quy trình phải có đúng một điểm bắt đầu, đang có ${starts.length}`,
    `The process must have exactly one start event; it has ${starts.length}`,
  );
  return '';
}

function readRules(
  model: Model,
  own: Record<string, unknown> | null,
): Partial<Omit<WorkflowDefinition, 'start' | 'steps'>> {
  if (!own) return {};
  const asked = own['supplement'] as Record<string, unknown> | undefined;
  return present({
    forbids: own['forbids'] === undefined ? undefined : (parted(own['forbids']) as FreeBuiltin[]),
    extensions: own['extensions'] as number | undefined,
    supplement: asked && {
      answerWithin: model.limit('supplement', asked['answerWithin'], A_MONTH),
      why: { vi: text(asked, 'vi') ?? '', en: text(asked, 'en') ?? '' },
      legalBasis: text(asked, 'legalBasis') ?? '',
    },
  });
}
