import type { Text } from '@motcua/domain';
import { stepNameOf } from '../../dossiers/index.js';
import type { ProcedureCatalogue } from '../../procedures/index.js';

/** What a step is called in the version its dossier is pinned to. */
export async function stepNameIn(
  catalogue: ProcedureCatalogue,
  versionId: string,
  stepKey: string,
): Promise<Text> {
  const version = await catalogue.version(versionId);
  return version ? stepNameOf(version.definition.workflow, stepKey) : { vi: stepKey, en: stepKey };
}
