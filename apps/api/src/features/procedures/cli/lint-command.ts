import { lintProcedure } from '@motcua/procedures';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder, isPublishable } from '../versions/compile-folder.js';
import type { CompiledProcedure } from '../versions/publish-procedure.js';
import { findFolders } from './find-folders.js';
import { tellFolder } from './tell-folder.js';

export interface LintFlags {
  json?: boolean;
}

/** Compiles and checks files, without a database. */
export async function lint(names: string[], { json }: LintFlags, context: CliContext): Promise<void> {
  const compiled = await Promise.all((await findFolders(names)).map(compileFolder));
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

/** Throws UserError, having told every error, unless all of these may be published. */
export async function lintOrThrow(
  procedures: readonly CompiledProcedure[],
  context: CliContext,
): Promise<void> {
  const faults = procedures.flatMap(({ definition }) =>
    lintProcedure(definition)
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ rule, place, message }) => `${definition.code}  ${rule}  ${place}  ${message.en}`),
  );
  for (const fault of faults) context.note(fault);
  if (faults.length > 0) throw new UserError('not published: mend the errors above first');
}
