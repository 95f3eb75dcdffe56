import {
  lintProcedure,
  readShippedProcedures,
  loadProcedure,
  type ProcedureDefinition,
} from '@motcua/procedures';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder, isPublishable, type CompiledFolder } from '../versions/compile-folder.js';
import { LintVersion } from '../versions/lint-version.js';
import type { CompiledProcedure } from '../versions/publish-procedure.js';
import { findFolders } from './find-folders.js';
import { tellFolder } from './tell-folder.js';

export interface LintFlags {
  json?: boolean;
}

/** Compiles and checks files, without a database: whether posts are filled is told at publishing. */
export async function lint(names: string[], { json }: LintFlags, context: CliContext): Promise<void> {
  const folders = await Promise.all((await findFolders(names)).map(compileFolder));
  const others = await shippedAnd(folders);
  const compiled = folders.map((one) => withOthers(one, others));
  if (json) {
    const report = compiled.map((one) => ({
      folder: one.folder,
      code: one.procedure?.definition.code ?? null,
      publishable: isPublishable(one),
      problems: one.problems,
      findings: one.findings,
    }));
    context.print(JSON.stringify(report, null, 2));
  } else {
    for (const one of compiled) {
      tellFolder(one, context);
      const { definition } = one.procedure ?? {};
      context.print(`${isPublishable(one) ? 'good ' : 'BAD  '} ${definition?.code ?? '?'}  ${one.folder}`);
    }
  }
  if (!compiled.every(isPublishable)) throw new UserError('not all of these could be published');
}

/** Throws UserError, having told every error, unless all of these may be published together. */
export async function lintOrThrow(
  procedures: readonly CompiledProcedure[],
  context: CliContext,
): Promise<void> {
  const definitions = procedures.map(({ definition }) => definition);
  const faults = await context.withApp(async (app) => {
    const linter = app.get(LintVersion, { strict: false });
    const told = await Promise.all(
      definitions.map(async (definition) =>
        (await linter.lint(definition, definitions))
          .filter(({ severity }) => severity === 'ERROR')
          .map(({ rule, place, message }) => `${definition.code}  ${rule}  ${place}  ${message.en}`),
      ),
    );
    return told.flat();
  });
  for (const fault of faults) context.note(fault);
  if (faults.length > 0) throw new UserError('not published: mend the errors above first');
}

/** What sub-dossiers may be filed for: what is linted together, and what is shipped. */
async function shippedAnd(folders: readonly CompiledFolder[]): Promise<Map<string, ProcedureDefinition>> {
  const shipped = (await readShippedProcedures()).flatMap(({ files }) => {
    const loaded = loadProcedure(files);
    return loaded.ok ? [loaded.definition] : [];
  });
  const own = folders.flatMap(({ procedure }) => (procedure ? [procedure.definition] : []));
  return new Map([...shipped, ...own].map((definition) => [definition.code, definition]));
}

function withOthers(folder: CompiledFolder, others: Map<string, ProcedureDefinition>): CompiledFolder {
  if (!folder.procedure) return folder;
  const findings = lintProcedure(folder.procedure.definition, { others: (code) => others.get(code) ?? null });
  return { ...folder, findings };
}
