export { type FieldProblem, ProblemError } from './problem-error.js';
export { ProblemFilter } from './problem.filter.js';
