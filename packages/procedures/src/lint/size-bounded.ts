import { error, type LintRule } from './lint-rule.js';

/** Far more than any law asks for; beyond it neither people nor the other rules can follow a workflow. */
export const MOST_STEPS = 1000;

export const sizeBounded: LintRule = {
  name: 'size-bounded',
  check({ workflow }) {
    const count = Object.keys(workflow.steps).length;
    if (count <= MOST_STEPS) return [];
    const vi = `Quy trình có ${count} bước, nhiều nhất là ${MOST_STEPS}: tách thành nhiều thủ tục`;
    const en = `The workflow has ${count} steps, ${MOST_STEPS} at most: make several procedures of it`;
    return [error('workflow.steps', vi, en)];
  },
};
