import type { INestApplicationContext } from '@nestjs/common';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { operator } from '../../../platform/administrative-log/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder, isPublishable } from '../versions/compile-folder.js';
import { ImportProcedures } from '../versions/import-procedures.js';
import { VersionsStore } from '../versions/versions.store.js';
import { bpmnCommands } from './bpmn-command.js';
import { describeTo } from './describe-command.js';
import { type DiffFlags, diffVersions } from './diff-command.js';
import { findFolders } from './find-folders.js';
import { VERSION_ARGUMENT } from './find-version.js';
import { lint, type LintFlags } from './lint-command.js';
import { publish, type PublishFlags } from './publish-command.js';
import { simulateCommand, type SimulateFlags } from './simulate-command.js';
import { tellFolder } from './tell-folder.js';

export function procedureCommands(program: Command, context: CliContext): void {
  const procedure = program.command('procedure').description('procedures that are filed here, as files');
  procedure
    .command('import')
    .argument('[dir-or-slug...]', 'folders, or names of shipped procedures; none means all shipped')
    .option('--publish', 'make each the version that is filed from now on')
    .option('--dry-run', 'compile, lint and compare, write nothing')
    .description('store procedures as versions; equal content makes no new one')
    .action((names: string[], options: ImportFlags) => importFolders(names, options, context));
  procedure
    .command('export')
    .argument('<code>')
    .argument('<dir>', 'a new or empty directory')
    .description('write the files of the newest version')
    .action((code: string, directory: string) => exportProcedure(code, directory, context));
  procedure
    .command('lint')
    .argument('[dir-or-slug...]', 'folders, or names of shipped procedures; none means all shipped')
    .option('--json', 'the findings as JSON')
    .description('compile and check without a database; exit code 1 when one could not be published')
    .action((names: string[], flags: LintFlags) => lint(names, flags, context));
  procedure
    .command('simulate')
    .argument('[dir-or-slug...]', 'folders, or names of shipped procedures; none means all shipped')
    .option('--run <name>', 'which of the shipped runs: grant or refusal', 'grant')
    .option('--script <file>', 'your own: JSON with `answers` and `acts`')
    .option('--at <time>', 'when it is filed', '2026-11-23T08:00:00+07:00')
    .option('--channel <channel>', 'ONLINE, COUNTER or POSTAL', 'ONLINE')
    .option('--lang <lang>', 'vi or en', 'vi')
    .option('--json', 'everything, as JSON')
    .description('play a procedure without a database: which way it goes, who acts, when, and what is due')
    .action((names: string[], flags: SimulateFlags) => simulateCommand(names, flags, context));
  procedure
    .command('describe')
    .argument('<dir>', 'where the pages are written')
    .description('the shipped procedures as pages of the documentation: steps, linter, simulated runs')
    .action((directory: string) => describeTo(directory, context));
  procedure
    .command('diff')
    .argument('<before>', VERSION_ARGUMENT)
    .argument('[after]', 'the same; without it, <before> against what is filed today')
    .option('--json', 'the changes as JSON, in both languages')
    .option('--lang <lang>', 'vi or en', 'vi')
    .description('what a citizen or an officer will notice of a new version, in words')
    .action((before: string, after: string | undefined, flags: DiffFlags) =>
      diffVersions(before, after, flags, context),
    );
  procedure
    .command('publish')
    .argument('<version...>', VERSION_ARGUMENT)
    .option('--effective <date>', 'filed from this day on, such as 2027-03-01; today when not given')
    .option('--dry-run', 'lint, compare and try, write nothing')
    .description('publish a version for good; an earlier one, as code@number, is put back as a new version')
    .action((names: string[], flags: PublishFlags) => publish(names, flags, context));
  bpmnCommands(procedure, context);
  procedure
    .command('list')
    .description(
      'all versions of all procedures that are filed here, with the day each takes effect; * is filed today',
    )
    .action(() => context.withApp((app) => list(app, context)));
}

interface ImportFlags {
  publish?: boolean;
  dryRun?: boolean;
}

async function importFolders(names: string[], options: ImportFlags, context: CliContext): Promise<void> {
  const compiled = await Promise.all((await findFolders(names)).map(compileFolder));
  const good = options.publish
    ? compiled.every(isPublishable)
    : compiled.every((one) => one.procedure !== null);
  for (const one of compiled) tellFolder(one, context);
  if (!good) throw new UserError('nothing was stored: mend the errors above first');
  await context.withApp(async (app) => {
    const changes = await app.get(ImportProcedures, { strict: false }).run(
      compiled.flatMap(({ procedure }) => (procedure ? [procedure] : [])),
      { publish: options.publish ?? false, dryRun: options.dryRun ?? false, by: operator() },
    );
    for (const { code, number, change } of changes) context.print(`${code}  version ${number}  ${change}`);
    if (options.dryRun) context.print('dry run: nothing written');
  });
}

async function exportProcedure(code: string, directory: string, context: CliContext): Promise<void> {
  await context.withApp(async (app) => {
    const files = await app.get(VersionsStore, { strict: false }).source(code);
    if (!files) throw new UserError(`${code}: no version of it here; \`procedure list\` shows what there is`);
    const root = resolve(directory);
    await mkdir(root, { recursive: true });
    if ((await readdir(root)).length > 0) throw new UserError(`${directory}: not empty`);
    for (const [name, text] of Object.entries(files)) {
      const path = resolve(root, name);
      if (!path.startsWith(root + sep)) throw new UserError(`${name}: leads out of the directory`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    context.print(`${Object.keys(files).length} files in ${directory}`);
  });
}

async function list(app: INestApplicationContext, context: CliContext): Promise<void> {
  const rows = await app.get(VersionsStore, { strict: false }).list();
  for (const { code, slug, number, state, name, effectiveFrom, current } of rows) {
    const when = effectiveFrom ?? '';
    const mark = current ? '*' : ' ';
    context.print(
      `${mark} ${code}  ${String(number).padStart(3)}  ${state.padEnd(9)}  ${when.padEnd(10)}  ${slug}  ${name}`,
    );
  }
  if (rows.length === 0) context.print('no procedure is filed here yet');
}
