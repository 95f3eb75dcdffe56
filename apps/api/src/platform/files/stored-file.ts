import type { FileRef } from '@motcua/contracts';

/** What may be uploaded, by content. */
export const UPLOAD_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface StoredFile {
  id: string;
  /** As the person named it, cleaned for display; never a path. */
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  storageKey: string;
  /** Account; null for files the office made. */
  uploadedBy: string | null;
  uploadedAt: Date;
}

export function fileRef(file: StoredFile): FileRef {
  return {
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.size,
    uploadedAt: file.uploadedAt.toISOString(),
  };
}
