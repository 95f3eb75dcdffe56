import type { AttachedDocuments, RequiredDocument } from '@motcua/forms';
import type { FileSlots } from './use-uploads.js';

/**
 * Files by document as the rules judge them. One that this device knows nothing of has passed the server's own look
 * when it was uploaded, so it is taken to be right.
 */
export function attachedFiles(
  documents: Readonly<Record<string, readonly string[]>>,
  required: readonly RequiredDocument[],
  fileOf: FileSlots['fileOf'],
): AttachedDocuments {
  const entries = Object.entries(documents).map(([key, ids]) => {
    const accepted = required.find((document) => document.key === key)?.accept[0] ?? '';
    const files = ids.map((fileId) => {
      const file = fileOf(fileId);
      return { fileId, mime: file?.mediaType ?? accepted, sizeBytes: file?.size ?? 1 };
    });
    return [key, files] as const;
  });
  return Object.fromEntries(entries);
}
