import { describe, expect, it } from 'vitest';
import { loadProcedure } from '../load-procedure.js';
import { readShippedProcedures } from '../shipped.js';
import { printWorkflow } from './print-workflow.js';

const shipped = await readShippedProcedures();

function load(files: Record<string, string>) {
  const loaded = loadProcedure(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded;
}

describe.each(shipped)('the workflow of $slug', ({ files }) => {
  it('is the same once it was printed and read again', () => {
    const before = load(files);
    const text = printWorkflow(before.definition.workflow, files['workflow.yaml'] ?? '');
    const after = load({ ...files, 'workflow.yaml': text });
    expect(after.definition).toEqual(before.definition);
  });
});

it('keeps what stands beside the steps, with its comments', () => {
  const [{ files } = { files: {} as Record<string, string> }] = shipped;
  const text = `# đầu tệp\nstart: old\nsteps: {}\nforms:\n  # giữ lại\n  review:\n    title: A // B\n`;
  const printed = printWorkflow(load(files).definition.workflow, text);
  expect(printed).toContain('# đầu tệp');
  expect(printed).toContain('  # giữ lại\n  review:');
  expect(printed).not.toContain('start: old');
});

it('can stand alone', () => {
  const [{ files } = { files: {} as Record<string, string> }] = shipped;
  const { workflow } = load(files).definition;
  expect(printWorkflow(workflow).startsWith(`start: ${workflow.start}\n`)).toBe(true);
});
