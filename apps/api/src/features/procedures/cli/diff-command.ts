import type { Text } from '@motcua/domain';
import {
  diffProcedures,
  type Noticer,
  type ProcedureChange,
  type ProcedureDefinition,
} from '@motcua/procedures';
import type { CliContext } from '../../../platform/cli/index.js';
import { UserError } from '../../../platform/cli/index.js';
import { currentDefinition, findVersion } from './find-version.js';

export interface DiffFlags {
  json?: boolean;
  lang?: keyof Text;
}

const WHO: Readonly<Record<keyof Text, Readonly<Record<Noticer, string>>>> = {
  vi: { BOTH: 'Người dân và cán bộ', CITIZEN: 'Người dân', OFFICER: 'Cán bộ' },
  en: { BOTH: 'Citizens and officers', CITIZEN: 'Citizens', OFFICER: 'Officers' },
};

/** With one version named: against what is filed today. */
export async function diffVersions(
  before: string,
  after: string | undefined,
  flags: DiffFlags,
  context: CliContext,
): Promise<void> {
  const later = await findVersion(after ?? before, context);
  const earlier =
    after === undefined
      ? await currentDefinition(later.definition.code, context)
      : (await findVersion(before, context)).definition;
  if (!earlier) throw new UserError(`${later.definition.code}: nothing is filed under this code yet`);
  const changes = diffProcedures(earlier, later.definition);
  if (flags.json) context.print(JSON.stringify(changes, null, 2));
  else for (const line of changeLines(changes, flags.lang ?? 'vi')) context.print(line);
}

/** What publishing would change; null when nothing is filed yet. */
export function tellChanges(
  before: ProcedureDefinition | null,
  after: ProcedureDefinition,
  context: CliContext,
): void {
  if (!before) context.print(`${after.code}: first version, nothing to compare with`);
  else for (const line of changeLines(diffProcedures(before, after), 'vi')) context.print(line);
}

function changeLines(changes: readonly ProcedureChange[], lang: keyof Text): string[] {
  if (changes.length === 0) return [lang === 'vi' ? 'Không có gì thay đổi.' : 'Nothing changes.'];
  return (['BOTH', 'CITIZEN', 'OFFICER'] as const).flatMap((noticer) => {
    const own = changes.filter((one) => one.noticer === noticer);
    if (own.length === 0) return [];
    return [`${WHO[lang][noticer]}:`, ...own.map(({ place, text }) => `  - ${text[lang]}  [${place}]`)];
  });
}
