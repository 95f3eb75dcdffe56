import type { Dossier } from '@motcua/contracts';
import type { RequiredDocument } from '@motcua/forms';
import { fileRef, type StoredFile } from '../../../platform/files/index.js';
import type { IssuedRow, SubmissionRow } from '../read/dossier-rows.js';

/** Every file ever handed in, by document, and the papers; those that a supplement put others in place of are marked. */
export function documentsView(
  documents: readonly RequiredDocument[],
  submissions: readonly SubmissionRow[],
  files: readonly StoredFile[],
): Dossier['documents'] {
  const known = new Map(files.map((file) => [file.id, file]));
  const latest = submissions.at(-1)?.documents ?? {};
  const papers = submissions.at(-1)?.papers ?? {};
  return documents
    .map(({ key, name }) => ({
      key,
      name,
      paper: papers[key] ?? null,
      files: firstSeen(key, submissions).flatMap(({ id, seq }) => {
        const file = known.get(id);
        if (!file) return [];
        return [{ ...fileRef(file), submissionSeq: seq, superseded: !latest[key]?.includes(id) }];
      }),
    }))
    .filter(({ files: given, paper }) => given.length > 0 || paper !== null);
}

function firstSeen(key: string, submissions: readonly SubmissionRow[]): { id: string; seq: number }[] {
  const seen = new Map<string, number>();
  for (const { seq, documents } of submissions) {
    for (const id of documents[key] ?? []) if (!seen.has(id)) seen.set(id, seq);
  }
  return [...seen].map(([id, seq]) => ({ id, seq }));
}

export function issuedView({
  id,
  form,
  name,
  number,
  issuedAt,
  ready,
}: IssuedRow): Dossier['issued'][number] {
  return { id, form, name, number, issuedAt: new Date(issuedAt).toISOString(), ready };
}
