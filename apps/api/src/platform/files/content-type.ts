import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ProblemError } from '../errors/index.js';
import { UPLOAD_TYPES, type UploadType } from './stored-file.js';

const TAIL_BYTES = 4096;

function accepted(type: string): type is UploadType {
  return UPLOAD_TYPES.some((known) => known === type);
}

/** What a received file really is. Throws FILE_TYPE_REFUSED, or FILE_CORRUPT when it ends before its own end mark. */
export async function contentType(path: string): Promise<UploadType> {
  const sniffed = await fileTypeFromFile(path).catch(() => undefined);
  const type = sniffed?.mime;
  if (type === undefined || !accepted(type)) throw new ProblemError('FILE_TYPE_REFUSED');
  const handle = await open(path, 'r');
  try {
    if (!(await isWhole(type, handle))) throw new ProblemError('FILE_CORRUPT');
  } finally {
    await handle.close();
  }
  return type;
}

async function isWhole(type: UploadType, handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  const head = await slice(handle, 0, Math.min(size, 16));
  const tail = await slice(handle, Math.max(0, size - TAIL_BYTES), Math.min(size, TAIL_BYTES));
  switch (type) {
    case 'application/pdf':
      return tail.includes('%%EOF') && tail.includes('startxref');
    case 'image/jpeg':
      return tail.includes(Buffer.of(0xff, 0xd9));
    case 'image/png':
      return tail.includes('IEND');
    case 'image/webp':
      return head.length >= 12 && head.readUInt32LE(4) + 8 <= size;
    default:
      return wholeZip(tail);
  }
}

/** The end record must stand in the tail: a zip cut short has lost it. */
function wholeZip(tail: Buffer): boolean {
  const at = tail.lastIndexOf('PK\u0005\u0006');
  return at >= 0 && tail.length - at >= 22;
}

async function slice(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
