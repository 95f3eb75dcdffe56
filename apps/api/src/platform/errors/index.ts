export { problemBody, PROBLEM_MEDIA_TYPE } from './problem-body.js';
export { type FieldProblem, ProblemError, type ProblemOptions } from './problem-error.js';
export { ProblemFilter } from './problem.filter.js';
export { PROBLEMS } from './problem-table.js';
