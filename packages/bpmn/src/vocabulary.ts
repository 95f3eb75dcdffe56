import { BpmnModdle } from 'bpmn-moddle';

/** Expressions in the file are of this language (DMN's FEEL; ours is a subset of it). */
export const EXPRESSION_LANGUAGE = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

const text = (name: string) => ({ name, isAttr: true, type: 'String' });
const flag = (name: string) => ({ name, isAttr: true, type: 'Boolean' });
const list = (name: string, type: string) => ({ name, type, isMany: true });
const element = (name: string, properties: object[]) => ({ name, superClass: ['Element'], properties });

/**
 * What BPMN has no word for. It never repeats what the diagram says itself: names, targets and conditions are read from
 * BPMN's own elements, so that whatever another tool changes there counts.
 */
const DESCRIPTOR = {
  name: 'MotCua',
  prefix: 'mc',
  uri: 'urn:motcua:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Workflow', [
      text('forbids'),
      { name: 'extensions', isAttr: true, type: 'Integer' },
      { name: 'supplement', type: 'Supplement' },
    ]),
    element('Supplement', [text('answerWithin'), text('legalBasis'), text('vi'), text('en')]),
    element('Step', [
      // `decision`, `end`: drawn for BPMN's sake, no step of the definition.
      text('drawn'),
      text('en'),
      text('publicVi'),
      text('publicEn'),
      text('role'),
      text('unit'),
      text('assign'),
      text('time'),
      text('form'),
      text('notSameAs'),
      text('sendBackTo'),
      text('builtins'),
      flag('opinion'),
      flag('stopsClock'),
      // On a boundary timer: the action that the system does.
      text('does'),
      text('join'),
      text('connector'),
      text('competent'),
      text('outcome'),
      list('check', 'Check'),
      list('term', 'Term'),
      list('value', 'Value'),
      list('paper', 'Paper'),
    ]),
    element('Check', [text('vi'), text('en')]),
    element('Term', [text('name'), { name: 'body', isBody: true, type: 'String' }]),
    element('Value', [text('name'), text('type')]),
    element('Paper', [text('there'), text('here')]),
    element('Action', [
      text('key'),
      text('en'),
      text('effect'),
      text('document'),
      text('outcome'),
      text('note'),
      flag('form'),
      text('guard'),
      text('assigns'),
      text('consequenceVi'),
      text('consequenceEn'),
      text('tone'),
    ]),
  ],
};

export function createModdle(): BpmnModdle {
  return new BpmnModdle({ mc: DESCRIPTOR });
}

/** Elements that stand for the whole; steps' keys begin with a letter, so none can be called like them. */
export const START_ID = '_start';
export const PROCESS_ID = '_process';

/** Lists of keys in one attribute. */
export const joined = (keys: readonly string[]): string | undefined =>
  keys.length === 0 ? undefined : keys.join(' ');
export const parted = (keys: unknown): string[] =>
  typeof keys === 'string' ? keys.split(/\s+/).filter((key) => key !== '') : [];
