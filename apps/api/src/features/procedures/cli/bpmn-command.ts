import { type BpmnProblem, fromBpmn, toBpmn } from '@motcua/bpmn';
import { printWorkflow } from '@motcua/procedures';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder } from '../versions/compile-folder.js';
import { findFolders } from './find-folders.js';
import { compiledOrThrow } from './find-version.js';

const WORKFLOW = 'workflow.yaml';

export function bpmnCommands(procedure: Command, context: CliContext): void {
  const bpmn = procedure.command('bpmn').description('workflows as BPMN 2.0 files, for other tools');
  bpmn
    .command('export')
    .argument('<dir-or-slug>', 'a folder, or the name of a shipped procedure')
    .argument('[file]', 'standard output when not given')
    .description('draw the workflow')
    .action((name: string, file: string | undefined) => exportBpmn(name, file, context));
  bpmn
    .command('import')
    .argument('<file>', 'BPMN 2.0 XML, drawn here or in another tool')
    .option('--into <dir>', `put the steps into this folder's ${WORKFLOW}; what else stands there is kept`)
    .description(`turn a drawing into ${WORKFLOW}; what has no equal here is told`)
    .action((file: string, { into }: { into?: string }) => importBpmn(file, into, context));
}

async function exportBpmn(name: string, file: string | undefined, context: CliContext): Promise<void> {
  const [folder, ...more] = await findFolders([name]);
  if (folder === undefined || more.length > 0) throw new UserError(`${name}: not one procedure`);
  const { definition } = compiledOrThrow(await compileFolder(folder), context);
  const xml = await toBpmn(definition.workflow, definition).catch((error: Error) => {
    throw new UserError(error.message);
  });
  if (file === undefined) context.print(xml.trimEnd());
  else await writeFile(file, xml).catch(fileError);
}

async function importBpmn(file: string, into: string | undefined, context: CliContext): Promise<void> {
  const read = await fromBpmn(await readFile(file, 'utf8').catch(fileError));
  for (const problem of read.problems) context.note(problemLine(file, problem));
  if (!read.ok) throw new UserError('nothing was written: mend the errors above first');
  const target = into === undefined ? null : join(into, WORKFLOW);
  const earlier = target !== null && existsSync(target) ? await readFile(target, 'utf8') : '';
  const text = printWorkflow(read.workflow, earlier);
  if (target === null) context.print(text.trimEnd());
  else await writeFile(target, text).catch(fileError);
}

function problemLine(file: string, { severity, element, message }: BpmnProblem): string {
  return `${file}  ${severity} ${element}  ${message.en}`;
}

function fileError(error: Error): never {
  throw new UserError(error.message);
}
