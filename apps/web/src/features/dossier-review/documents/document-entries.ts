import type { Dossier, FileRef } from '@motcua/contracts';
import { apiPath } from '../../../shared/api/request-url.js';

export interface DocumentEntry {
  id: string;
  name: string;
  href: string;
  /** A smaller picture to show in place; the file itself where there is none. */
  picture: string;
  state: FileRef['state'];
  warnings: NonNullable<FileRef['warnings']>;
  mediaType: string;
  size: number | null;
  at: string;
  superseded: boolean;
  /** 1 for what came with the dossier, more for supplements. */
  submission: number | null;
}

const below = (path: string) => `/api/v1${path}`;

export function filesOf(document: Dossier['documents'][number]): DocumentEntry[] {
  return document.files
    .map((file) => ({
      id: file.id,
      name: file.name,
      href: below(apiPath`/files/${file.id}/open`),
      picture: below(apiPath`/files/${file.id}/open?as=preview`),
      state: file.state,
      warnings: file.warnings ?? [],
      mediaType: file.mediaType,
      size: file.size,
      at: file.uploadedAt,
      superseded: file.superseded,
      submission: file.submissionSeq,
    }))
    .toSorted((a, b) => Number(a.superseded) - Number(b.superseded));
}

export function issuedEntries(
  { code, issued }: Pick<Dossier, 'code' | 'issued'>,
  pick: (text: { vi: string; en: string }) => string,
): (DocumentEntry & { ready: boolean; number: string })[] {
  return issued.map((paper) => ({
    id: paper.id,
    name: pick(paper.name),
    number: paper.number,
    ready: paper.ready,
    href: below(apiPath`/dossiers/${code}/issued/${paper.id}/open`),
    picture: '',
    state: undefined,
    warnings: [],
    mediaType: 'application/pdf',
    size: null,
    at: paper.issuedAt,
    superseded: false,
    submission: null,
  }));
}

/** How it is shown in place; what may do more than be read is only downloaded. */
export const isShown = ({
  mediaType,
  state,
  warnings,
}: Pick<DocumentEntry, 'mediaType' | 'state' | 'warnings'>): 'image' | 'pdf' | null => {
  if (state !== undefined || warnings.length > 0) return null;
  if (mediaType === 'application/pdf') return 'pdf';
  return /^image\/(?:jpeg|png|webp|gif)$/.test(mediaType) ? 'image' : null;
};

/** The document before or after the one shown, round and round. */
export function neighbour(entries: readonly DocumentEntry[], id: string | null, by: 1 | -1): string | null {
  if (entries.length === 0) return null;
  const at = entries.findIndex((entry) => entry.id === id);
  const next = at < 0 ? 0 : (at + by + entries.length) % entries.length;
  return entries[next]?.id ?? null;
}
