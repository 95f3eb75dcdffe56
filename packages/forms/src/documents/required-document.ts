import type { Expression, Text } from '@motcua/domain';

/** One paper of the dossier (thành phần hồ sơ), as a procedure version asks for it. */
export interface RequiredDocument {
  /** Stable for life, camelCase. */
  key: string;
  /** National code of the paper, such as `G15-KQ004389`. */
  code?: string;
  name: Text;
  hint?: Text;
  /** Paper sets asked at the counter; online one scan stands for each. */
  originals: number;
  copies: number;
  /** Default true; `requiredIf` wins when both are given. */
  required?: boolean;
  requiredIf?: Expression;
  /** Absent means asked in every case. */
  visibleIf?: Expression;
  /** MIME types, such as `application/pdf` or `image/*`. */
  accept: string[];
  maxFiles: number;
  maxSizeMb: number;
  /** Which data stands in for the paper, in words; the paper is then never required. */
  replaceableByData?: Text;
  template?: { name: Text; url?: string };
}

/** A file the applicant has added for a document; size and type as found in its content. */
export interface AttachedFile {
  fileId: string;
  mime: string;
  sizeBytes: number;
}

/** Files by document key. */
export type AttachedDocuments = Record<string, readonly AttachedFile[]>;
