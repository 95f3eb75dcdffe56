import { fileTypeFromBuffer } from 'file-type';
import { ProblemError } from '../../errors/index.js';
import type { ClearContent } from '../sealing/clear-content.js';
import type { FileWarning } from '@motcua/contracts';
import { UPLOAD_TYPES, type UploadType } from '../stored-file.js';
import { inspectImage } from './inspect-image.js';
import { inspectOffice } from './inspect-office.js';
import type { PdfChecks } from './pdf-checks.js';

export interface Inspected {
  mediaType: UploadType;
  warnings: FileWarning[];
}

const HEAD_BYTES = 4100;
const TAIL_BYTES = 4096;
const ZIP = Buffer.from('PK\u0003\u0004');

/**
 * What a received file really is, by content. Throws FILE_TYPE_REFUSED; FILE_CORRUPT when it is cut short or broken;
 * FILE_LOCKED when it asks for a password; FILE_UNSAFE when it holds programs or is made to burst; OVERLOADED when too
 * many wait for the same look.
 */
export async function inspect(content: ClearContent, pdfs: PdfChecks): Promise<Inspected> {
  const head = await content.read(0, HEAD_BYTES);
  if (head.subarray(0, 4).equals(ZIP)) return inspectOffice(content);
  const sniffed = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
  const mediaType = UPLOAD_TYPES.find((known) => known === sniffed);
  if (mediaType === undefined) throw new ProblemError('FILE_TYPE_REFUSED');
  const tail = await content.read(content.size - TAIL_BYTES, TAIL_BYTES);
  if (!isWhole(mediaType, head, tail, content.size)) throw new ProblemError('FILE_CORRUPT');
  if (mediaType === 'application/pdf') return { mediaType, warnings: await pdfs.inspect(content) };
  await inspectImage(mediaType, content);
  return { mediaType, warnings: [] };
}

function isWhole(type: UploadType, head: Buffer, tail: Buffer, size: number): boolean {
  switch (type) {
    case 'application/pdf':
      return tail.includes('%%EOF') && tail.includes('startxref');
    case 'image/jpeg':
      return tail.includes(Buffer.of(0xff, 0xd9));
    case 'image/png':
      return tail.includes('IEND');
    default:
      return head.length >= 12 && head.readUInt32LE(4) + 8 <= size;
  }
}
