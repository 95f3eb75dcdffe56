import { printLimit, type WorkflowDefinition } from '@motcua/domain';
import { Document, isMap, parseDocument, visit } from 'yaml';
import { bilingual, type Source } from './source-words.js';
import { stepSource } from './step-source.js';

const SCHEMA = { schema: 'failsafe' } as const;
const LAYOUT = { lineWidth: 120, flowCollectionPadding: false } as const;

/**
 * A workflow, such as one drawn in another tool, as the text of workflow.yaml. With the text of an earlier file, what
 * stands there besides the flow (officers' forms, lists) is kept with its comments; the steps are written anew.
 */
export function printWorkflow(workflow: WorkflowDefinition, earlier = ''): string {
  const document = earlier === '' ? new Document({}, SCHEMA) : parseDocument(earlier, SCHEMA);
  const own = sourceOf(workflow);
  const { contents } = document;
  if (!isMap(contents)) throw new Error('the earlier file holds no map');
  for (const key of ['start', 'forbids', 'extensions', 'supplement', 'steps']) {
    const value = own[key];
    if (value === undefined) contents.delete(key);
    else document.set(key, document.createNode(withoutUndefined(value)));
  }
  visit(document, {
    // Short lists of keys on one line, as people write them.
    Seq: (_, node) => {
      const words = node.items.map(String);
      if (words.every((word) => /^[\w./@-]{1,40}$/.test(word))) node.flow = true;
    },
  });
  return document.toString(LAYOUT);
}

function sourceOf({
  start,
  steps,
  forbids,
  extensions,
  supplement,
}: WorkflowDefinition): Record<string, Source> {
  return {
    start,
    forbids: forbids && [...forbids],
    extensions: extensions?.toString(),
    supplement: supplement && {
      answerWithin: printLimit(supplement.answerWithin),
      why: bilingual(supplement.why),
      law: supplement.legalBasis,
    },
    steps: Object.fromEntries(Object.entries(steps).map(([key, step]) => [key, stepSource(step)])),
  };
}

function withoutUndefined(value: Source): Source {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutUndefined(part)]));
}
