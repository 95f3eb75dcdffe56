import type { ProcedureDefinition, ProcedureFiles } from '@motcua/procedures';
import { loadProcedure } from '@motcua/procedures';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder, type CompiledFolder } from '../versions/compile-folder.js';
import type { CompiledProcedure } from '../versions/publish-procedure.js';
import { VersionsStore } from '../versions/versions.store.js';
import { findFolders } from './find-folders.js';
import { tellFolder } from './tell-folder.js';

/** `1.001193`, `1.001193.H50` or, with a version's number, `1.001193@2`. */
const STORED = /^(\d\.\d{6}(?:\.[A-Z0-9.]+)?)(?:@(\d+))?$/;

export const VERSION_ARGUMENT = 'a folder, the name of a shipped procedure, a code, or code@number';

/** Compiles what is named: files, or a stored version. Throws UserError, having told what is wrong with the files. */
export async function findVersion(name: string, context: CliContext): Promise<CompiledProcedure> {
  const [, code, number] = STORED.exec(name) ?? [];
  if (code !== undefined) return storedVersion(code, number === undefined ? null : Number(number), context);
  const [folder, ...more] = await findFolders([name]);
  if (folder === undefined || more.length > 0) throw new UserError(`${name}: not one procedure`);
  return compiledOrThrow(await compileFolder(folder), context);
}

export function compiledOrThrow(folder: CompiledFolder, context: CliContext): CompiledProcedure {
  if (folder.procedure) return folder.procedure;
  tellFolder(folder, context);
  throw new UserError('mend the errors above first');
}

/** What is filed today under this code; null when nothing is. */
export function currentDefinition(code: string, context: CliContext): Promise<ProcedureDefinition | null> {
  return context.withApp(async (app) => {
    const found = await app.get(VersionsStore, { strict: false }).stored(code, null);
    return found?.definition ?? null;
  });
}

async function storedVersion(
  code: string,
  number: number | null,
  context: CliContext,
): Promise<CompiledProcedure> {
  const found = await context.withApp((app) =>
    app.get(VersionsStore, { strict: false }).stored(code, number),
  );
  if (!found) throw new UserError(`${code}: no such version here; \`procedure list\` shows what there is`);
  return compileFiles(found.files);
}

/** Compiled anew, so that what an older build stored is judged by this one. */
function compileFiles(files: ProcedureFiles): CompiledProcedure {
  const loaded = loadProcedure(files);
  if (loaded.ok) return { definition: loaded.definition, contentHash: loaded.contentHash, files };
  const [first] = loaded.problems;
  throw new UserError(
    `the stored files no longer compile: ${first?.file ?? ''}:${first?.line ?? 0} ${first?.message.en ?? ''}`,
  );
}
