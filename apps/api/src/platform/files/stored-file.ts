import type { FileRef, FileWarning } from '@motcua/contracts';

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

/** UNSCANNED: no scanner was configured when it came. PENDING and INFECTED open for nobody. */
type ScanState = 'UNSCANNED' | 'PENDING' | 'CLEAN' | 'INFECTED';

/** What rules judge a file by. */
export interface FileFacts {
  id: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Account; null for files the office made. */
  uploadedBy: string | null;
  uploadedAt: Date;
  scan: ScanState;
}

/** A file with what is sealed of it. */
export interface StoredFile extends FileFacts {
  /** As the person named it, cleaned for display; never a path. */
  name: string;
  /** Hex, of the content as it was sent. */
  sha256: string;
  storageKey: string;
  /** What the content is sealed with; null: it lies in clear, from before sealing. */
  key: Buffer | null;
  warnings: FileWarning[];
  /** A smaller picture of it can be shown. */
  preview: boolean;
}

export function fileRef(file: StoredFile): FileRef {
  const state = file.scan === 'PENDING' ? 'CHECKING' : file.scan === 'INFECTED' ? 'UNSAFE' : null;
  return {
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.size,
    uploadedAt: file.uploadedAt.toISOString(),
    ...(state && { state }),
    ...(file.warnings.length > 0 && { warnings: file.warnings }),
    ...(file.preview && { preview: true }),
  };
}
