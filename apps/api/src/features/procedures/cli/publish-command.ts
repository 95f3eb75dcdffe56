import { operator } from '../../../platform/administrative-log/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import type { CompiledProcedure } from '../versions/publish-procedure.js';
import { ImportProcedures } from '../versions/import-procedures.js';
import { currentDefinition, findVersion } from './find-version.js';
import { tellChanges } from './diff-command.js';
import { lintOrThrow } from './lint-command.js';

export interface PublishFlags {
  effective?: string;
  dryRun?: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Lints, says in words what changes, and publishes. An older version named as code@number is put back as a new one. */
export async function publish(names: string[], flags: PublishFlags, context: CliContext): Promise<void> {
  const { effective, dryRun = false } = flags;
  if (effective !== undefined && (!DATE.test(effective) || Number.isNaN(Date.parse(effective)))) {
    throw new UserError(`${effective}: a date is written 2027-03-01`);
  }
  const procedures: CompiledProcedure[] = [];
  for (const name of names) procedures.push(await findVersion(name, context));
  await lintOrThrow(procedures, context);
  for (const { definition } of procedures) {
    tellChanges(await currentDefinition(definition.code, context), definition, context);
  }
  await context.withApp(async (app) => {
    const changes = await app.get(ImportProcedures, { strict: false }).run(procedures, {
      publish: true,
      dryRun,
      by: operator(),
      ...(effective !== undefined && { effectiveFrom: effective }),
    });
    for (const { code, number, change } of changes) context.print(`${code}  version ${number}  ${change}`);
  });
  if (dryRun) context.print('dry run: nothing written');
}
