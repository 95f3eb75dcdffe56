export { toBpmn, type BpmnTitle } from './write/to-bpmn.js';
export { fromBpmn, type ReadBpmn } from './read/from-bpmn.js';
export type { BpmnProblem } from './problem.js';
