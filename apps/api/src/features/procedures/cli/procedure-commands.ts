import type { INestApplicationContext } from '@nestjs/common';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder, isPublishable, type CompiledFolder } from '../versions/compile-folder.js';
import { ImportProcedures } from '../versions/import-procedures.js';
import { VersionsStore } from '../versions/versions.store.js';
import { findFolders } from './find-folders.js';

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
    .description('compile and check without a database; exit code 1 when one could not be published')
    .action((names: string[]) => lint(names, context));
  procedure
    .command('list')
    .description('all versions of all procedures that are filed here')
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
  for (const one of compiled) tell(one, context);
  if (!good) throw new UserError('nothing was stored: mend the errors above first');
  await context.withApp(async (app) => {
    const changes = await app.get(ImportProcedures, { strict: false }).run(
      compiled.flatMap(({ procedure }) => (procedure ? [procedure] : [])),
      { publish: options.publish ?? false, dryRun: options.dryRun ?? false },
    );
    for (const { code, number, change } of changes) context.print(`${code}  version ${number}  ${change}`);
    if (options.dryRun) context.print('dry run: nothing written');
  });
}

function tell({ folder, problems, findings }: CompiledFolder, context: CliContext): void {
  for (const { file, line, column, path, message } of problems) {
    context.note(`${join(folder, file)}:${line}:${column}  ${path}  ${message.en}`);
  }
  for (const { severity, rule, place, message } of findings) {
    context.note(`${folder}  ${severity} ${rule}  ${place}  ${message.en}`);
  }
}

async function lint(names: string[], context: CliContext): Promise<void> {
  const compiled = await Promise.all((await findFolders(names)).map(compileFolder));
  for (const one of compiled) {
    tell(one, context);
    context.print(
      `${isPublishable(one) ? 'good ' : 'BAD  '} ${one.procedure?.definition.code ?? '?'}  ${one.folder}`,
    );
  }
  if (!compiled.every(isPublishable)) throw new UserError('not all of these could be published');
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
  for (const { code, slug, number, state, name, publishedAt } of rows) {
    const when = publishedAt?.toISOString().slice(0, 10) ?? '          ';
    context.print(`${code}  ${String(number).padStart(3)}  ${state.padEnd(9)}  ${when}  ${slug}  ${name}`);
  }
  if (rows.length === 0) context.print('no procedure is filed here yet');
}
