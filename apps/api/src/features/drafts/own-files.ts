import type { Connection } from '../../platform/database/index.js';
import { findFiles, type FileFacts } from '../../platform/files/index.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The files of these ids; what cannot be an id (answers may hold any text) is left out. */
export async function knownFiles(on: Connection, ids: readonly string[]): Promise<FileFacts[]> {
  return findFiles(
    on,
    [...new Set(ids)].filter((id) => UUID.test(id)),
  );
}

/** Of these files, the ones this account uploaded and may hand in: none in which malware was found. */
export async function ownFiles(
  on: Connection,
  accountId: string,
  ids: readonly string[],
): Promise<FileFacts[]> {
  return (await knownFiles(on, ids)).filter(
    ({ uploadedBy, scan }) => uploadedBy === accountId && scan !== 'INFECTED',
  );
}
