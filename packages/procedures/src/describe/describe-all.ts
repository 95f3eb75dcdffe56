import { vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { loadProcedure } from '../load-procedure.js';
import { sampleAnswers } from '../samples.js';
import { readShippedProcedures } from '../shipped.js';
import { DESCRIBED_AT, describeProcedure } from './describe-procedure.js';

/** The pages of all shipped procedures by file name, and the page that leads to them. */
export async function describeShipped(): Promise<Record<string, string>> {
  const shipped = (await readShippedProcedures()).map(({ slug, files }) => {
    const loaded = loadProcedure(files);
    if (!loaded.ok) throw new Error(`${slug} does not compile`);
    return loaded.definition;
  });
  const byCode = new Map(shipped.map((definition) => [definition.code, definition]));
  const pages = await Promise.all(
    shipped.map(async (definition): Promise<[string, string]> => {
      const sample = await sampleAnswers(definition.slug, vietnamDay(Date.parse(DESCRIBED_AT)));
      const others = (code: string): ProcedureDefinition | null => byCode.get(code) ?? null;
      return [`${definition.slug}.md`, describeProcedure(definition, sample, { others })];
    }),
  );
  return { 'README.md': contents(shipped), ...Object.fromEntries(pages) };
}

function contents(shipped: readonly ProcedureDefinition[]): string {
  const lines = shipped.map(
    ({ slug, code, name }) => `- [${name.vi}](${slug}.md) (${code}) — ${name.en}; [picture](${slug}.svg)`,
  );
  return [
    '# The procedures that come with Một Cửa',
    'Each page shows what the definition says, what the linter says of it, and two runs of the simulator. They are written by ' +
      '`npm run motcua -- procedure describe docs/procedures`, the pictures by `pnpm --filter @motcua/e2e diagrams` (bpmn-js ' +
      'draws the exported BPMN); a test keeps the pages true.',
    lines.join('\n'),
    '',
  ].join('\n\n');
}
