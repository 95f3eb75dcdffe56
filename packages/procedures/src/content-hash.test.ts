import { expect, it } from 'vitest';
import { shippedFiles } from '../test/shipped-definition.js';
import { contentHash } from './content-hash.js';
import { exportProcedure } from './export-procedure.js';

it('counts what is said, not comments, quotes, layout or the order of files', async () => {
  const files = await shippedFiles('khai-sinh');
  const rewritten = Object.fromEntries(
    Object.entries(files)
      .toReversed()
      .map(([name, text]) => [
        name,
        `# bản khác\n${text.replace('paid: AT_INTAKE', 'paid:   "AT_INTAKE"')}\n\n`,
      ]),
  );
  expect(contentHash(rewritten)).toBe(contentHash(files));
  const changed = {
    ...files,
    'fees.yaml': (files['fees.yaml'] ?? '').replace('amount: 8000', 'amount: 9000'),
  };
  expect(contentHash(changed)).not.toBe(contentHash(files));
});

it('is the same for what was exported, and export leaves nothing out', async () => {
  const files = await shippedFiles('giay-phep-xay-dung');
  const windows = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n').normalize('NFD')]),
  );
  const exported = exportProcedure(windows);
  expect(Object.fromEntries(exported)).toEqual(files);
  expect(exported[0]?.[0]).toBe('procedure.yaml');
  expect(contentHash(windows)).toBe(contentHash(files));
});
