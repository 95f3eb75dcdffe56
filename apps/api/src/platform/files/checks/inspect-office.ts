import { ProblemError } from '../../errors/index.js';
import type { ClearContent } from '../sealing/clear-content.js';
import type { FileWarning } from '@motcua/contracts';
import type { UploadType } from '../stored-file.js';
import type { Inspected } from './inspect.js';
import {
  BrokenZipError,
  LockedZipError,
  type ZipEntry,
  zipEntries,
  ZipBombError,
  ZipUnpacking,
} from './zip-entries.js';

const MAIN: readonly [string, UploadType][] = [
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
];

/** Parts that are programs, or objects of programs. */
const PROGRAM =
  /(?:^|\/)(?:vba[^/]*\.(?:bin|xml)|activex[^/]*\/.*|macrosheets\/.*|oleobject[^/]*|[^/]*\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|lnk|jar))$/i;
const PROGRAM_TYPE = /macroEnabled|vbaProject|activeX|ms-office\.vba|oleObject/i;
/** What Word and Excel fetch and run, or put in, by themselves when the document is opened. */
const FETCHED_PROGRAM =
  /\/(?:attachedTemplate|oleObject|package|subDocument|frame|control|attachedToolbars)$/i;
const HARMLESS_LINK = /\/hyperlink$/i;
const EMBEDDED = /(?:^|\/)embeddings\/[^/]+$/i;

const MOST_TEXT = 2 * 1024 * 1024;

/** A DOCX or XLSX, all of it unpacked once under bounds. Throws as `inspect` does. */
export async function inspectOffice(content: ClearContent): Promise<Inspected> {
  try {
    const entries = await zipEntries(content);
    const types = entries.find(({ name }) => name === '[Content_Types].xml');
    if (!types) throw new ProblemError('FILE_TYPE_REFUSED');
    return await look(content, entries, types);
  } catch (error) {
    if (error instanceof BrokenZipError) throw new ProblemError('FILE_CORRUPT');
    if (error instanceof LockedZipError) throw new ProblemError('FILE_LOCKED');
    if (error instanceof ZipBombError) throw new ProblemError('FILE_UNSAFE');
    throw error;
  }
}

async function look(
  content: ClearContent,
  entries: readonly ZipEntry[],
  types: ZipEntry,
): Promise<Inspected> {
  const unpacking = new ZipUnpacking(content);
  const declared = xml(await unpacking.unpack(types, MOST_TEXT));
  if (PROGRAM_TYPE.test(declared) || entries.some(({ name }) => PROGRAM.test(name)))
    throw new ProblemError('FILE_UNSAFE', { detail: MACROS });
  const mediaType = MAIN.find(([main]) => declared.includes(`"${main}"`))?.[1];
  if (mediaType === undefined) throw new ProblemError('FILE_TYPE_REFUSED');
  const warnings = new Set<FileWarning>();
  for (const entry of entries) {
    if (entry === types) continue;
    const text = await unpacking.unpack(entry, entry.name.endsWith('.rels') ? MOST_TEXT : 0);
    if (EMBEDDED.test(entry.name)) warnings.add('EMBEDDED_FILES');
    if (entry.name.endsWith('.rels')) for (const warning of warnAbout(xml(text))) warnings.add(warning);
  }
  return { mediaType, warnings: [...warnings] };
}

/** Throws FILE_UNSAFE for what would be fetched and run. */
function warnAbout(relationships: string): FileWarning[] {
  const external = [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /TargetMode\s*=\s*["']External["']/i.test(tag))
    .map((tag) => /\bType\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? '');
  if (external.some((type) => FETCHED_PROGRAM.test(type)))
    throw new ProblemError('FILE_UNSAFE', { detail: OUTSIDE });
  return external.some((type) => !HARMLESS_LINK.test(type)) ? ['REMOTE_CONTENT'] : [];
}

/** Parts may also be written in UTF-16; whoever looks for words must not miss those. */
function xml(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le');
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8');
}

const MACROS = {
  vi: 'Tệp có macro hoặc đối tượng nhúng chạy được nên không được nhận. Hãy lưu thành PDF rồi tải lại.',
  en: 'It holds macros or embedded programs. Save it as a PDF, then upload that.',
};
const OUTSIDE = {
  vi: 'Tệp tự nạp mẫu hoặc đối tượng từ nơi khác khi mở nên không được nhận. Hãy lưu thành PDF rồi tải lại.',
  en: 'It loads a template or an object from elsewhere when opened. Save it as a PDF, then upload that.',
};
