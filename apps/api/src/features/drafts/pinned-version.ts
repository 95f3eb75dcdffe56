import type { ProcedureCatalogue, PublishedVersion } from '../procedures/index.js';

/** The version something is pinned to for life. */
export async function pinnedVersion(
  catalogue: ProcedureCatalogue,
  versionId: string,
): Promise<PublishedVersion> {
  const version = await catalogue.version(versionId);
  if (!version) throw new Error(`procedure version ${versionId} is referred to but does not exist`);
  return version;
}
