import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { CITIZEN_QUERIES, type CitizenQuery } from '../evaluate/citizen-queries.js';
import { EvaluateSearch } from '../evaluate/evaluate-search.js';
import { CatalogueImport } from '../import/import-catalogue.js';
import { evaluationLines, importLines } from './catalogue-report.js';

export function catalogueCommands(program: Command, context: CliContext): void {
  const catalogue = program.command('catalogue').description('the national catalogue of procedures');
  catalogue
    .command('import')
    .argument('<file...>', 'lists and details of the national portal, .jsonl or .jsonl.gz, in any order')
    .option('--dry-run', 'read and report, write nothing')
    .option('--json', 'the report as JSON on standard output')
    .description('turn national records into searchable pages; running it again changes nothing')
    .action((files: string[], options: { dryRun?: boolean; json?: boolean }) =>
      importFiles(files, options, context),
    );
  catalogue
    .command('evaluate')
    .argument('[file]', 'own queries as JSON lines: {"q":"…","codes":["…"]}')
    .option('--json', 'the figures as JSON on standard output')
    .description('ask the search what citizens type and show where the right procedure stands')
    .action((file: string | undefined, options: { json?: boolean }) => evaluate(file, options, context));
}

async function importFiles(
  files: readonly string[],
  options: { dryRun?: boolean; json?: boolean },
  context: CliContext,
): Promise<void> {
  await context.withApp(async (app) => {
    const report = await app
      .get(CatalogueImport, { strict: false })
      .run(files, {
        dryRun: options.dryRun ?? false,
        progress: (file, lines) => context.note(`  ${file}: ${lines} lines`),
      })
      .catch((error: unknown) => {
        throw fileError(error);
      });
    if (options.json) context.print(JSON.stringify(report, null, 2));
    else for (const line of importLines(report)) context.print(line);
  });
}

/** What the operating system or the unpacker says of a file is the operator's to mend. */
function fileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) return error;
  return new UserError(error.message);
}

const Query = z.object({
  q: z.string().min(1),
  codes: z.array(z.string()).min(1),
  core: z.literal(true).optional(),
});

async function evaluate(
  file: string | undefined,
  options: { json?: boolean },
  context: CliContext,
): Promise<void> {
  const queries = file === undefined ? CITIZEN_QUERIES : await readQueries(file);
  await context.withApp(async (app) => {
    const evaluation = await app.get(EvaluateSearch, { strict: false }).run(queries);
    if (options.json) context.print(JSON.stringify(evaluation, null, 2));
    else for (const line of evaluationLines(evaluation)) context.print(line);
  });
}

async function readQueries(file: string): Promise<CitizenQuery[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    try {
      const { q, codes, core } = Query.parse(JSON.parse(line));
      return { q, codes, ...(core && { core }) };
    } catch {
      throw new UserError(`${file}:${i + 1}: not a query; expected {"q":"…","codes":["…"]}`);
    }
  });
}
