import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** What is found in a PDF; sent to the process that asked. */
export interface PdfReport {
  verdict: 'FINE' | 'CORRUPT' | 'LOCKED' | 'UNSAFE';
  warnings: ('RUNS_BY_ITSELF' | 'EMBEDDED_FILES' | 'FORM_PROGRAM')[];
}

const MOST_PAGES_LOOKED_AT = 500;
/** Of one object, and of everything unpacked: past it nobody can say what the file holds. */
const MOST_OBJECT = 4 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;

const PROGRAM =
  /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|lnk|jar|docm|xlsm|pptm|sh|app|apk|iso|img)$/i;
const PROGRAM_HEADS = [Buffer.from('MZ'), Buffer.from('\u007fELF', 'latin1'), Buffer.from('#!')];

/**
 * Every name (`/JavaScript`, also written `/J#61vaScript`) that objects use outside of texts and streams, object streams
 * unpacked. Each object is read from its own head, so that nothing between objects can hide one. Null: too much to tell.
 */
function namesIn(pdf: Buffer): Set<string> | null {
  const names = new Set<string>();
  const text = pdf.toString('latin1');
  let unpacked = 0;
  let read = 0;
  for (const head of text.matchAll(/\b\d+\s+\d+\s+obj\b/g)) {
    const start = head.index + head[0].length;
    const object = namesOf(text, start, names);
    if (object === null) return null;
    read += object.end - start;
    // Objects that end nowhere are read again and again.
    if (read > text.length + MOST_UNPACKED) return null;
    if (!object.names.has('ObjStm') || object.stream === null) continue;
    const end = text.indexOf('endstream', object.stream);
    const packed = pdf.subarray(object.stream, end < 0 ? pdf.length : end);
    const inner =
      object.names.has('FlateDecode') || object.names.has('Fl')
        ? inflated(packed)
        : packed.toString('latin1');
    unpacked += inner.length;
    if (unpacked > MOST_UNPACKED) return null;
    if (namesOf(inner, 0, names, inner.length) === null) return null;
  }
  for (const trailer of text.matchAll(/\btrailer\b/g))
    if (namesOf(text, trailer.index + 7, names) === null) return null;
  return names;
}

function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED, finishFlush: 2 }).toString('latin1');
  } catch {
    // Encrypted, or broken: what reads the document as a viewer does has its say about those.
    return '';
  }
}

interface ObjectNames {
  names: Set<string>;
  /** Where its stream begins. */
  stream: number | null;
  end: number;
}

/** Reads from `at` to the end of the object or the head of its stream, adding names to `all`. Null: no end in sight. */
function namesOf(text: string, from: number, all: Set<string>, most = MOST_OBJECT): ObjectNames | null {
  const names = new Set<string>();
  const until = Math.min(text.length, from + most);
  let at = from;
  while (at < until) {
    const char = text[at];
    if (char === '%') at = lineEnd(text, at);
    else if (char === '(') at = textEnd(text, at);
    else if (char === '/') {
      const [raw = ''] = /^[^\0\t\n\f\r ()<>[\]{}/%]*/.exec(text.slice(at + 1, at + 200)) ?? [];
      const name = raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
      names.add(name);
      all.add(name);
      at += 1 + raw.length;
    } else if (char === 'e' && text.startsWith('endobj', at)) return { names, stream: null, end: at };
    else if (char === 's' && text.startsWith('stream', at)) {
      const body = at + 6;
      return { names, stream: text[body] === '\r' ? body + 2 : body + 1, end: body };
    } else at += 1;
  }
  return at >= text.length || most !== MOST_OBJECT ? { names, stream: null, end: at } : null;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function textEnd(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const char = text[end];
    if (char === '\\') end += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && (depth -= 1) === 0) return end + 1;
  }
  return text.length;
}

/** What the names alone tell. */
function judgeNames(names: ReadonlySet<string>): PdfReport {
  const has = (...any: string[]): boolean => any.some((name) => names.has(name));
  const warnings: PdfReport['warnings'] = [];
  if (has('OpenAction', 'AA') && has('URI', 'SubmitForm', 'GoToR', 'GoToE', 'ImportData'))
    warnings.push('RUNS_BY_ITSELF');
  if (has('EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Filespec')) warnings.push('EMBEDDED_FILES');
  if (has('XFA')) warnings.push('FORM_PROGRAM');
  return { verdict: has('JavaScript', 'JS', 'Launch') ? 'UNSAFE' : 'FINE', warnings };
}

async function reportOn(pdf: Buffer): Promise<PdfReport> {
  const names = namesIn(pdf);
  if (names === null) return { verdict: 'UNSAFE', warnings: [] };
  const byNames = judgeNames(names);
  if (byNames.verdict !== 'FINE') return byNames;
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
  });
  try {
    return { ...byNames, ...(await lookInside(await task.promise, byNames.warnings)) };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { verdict: locked ? 'LOCKED' : 'CORRUPT', warnings: [] };
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>;

/** What the document says to a viewer; finds also what lies in encrypted objects. */
async function lookInside(document: Pdf, known: PdfReport['warnings']): Promise<PdfReport> {
  const warnings = new Set(known);
  if (document.numPages === 0) return { verdict: 'CORRUPT', warnings: [] };
  if (await document.hasJSActions()) return { verdict: 'UNSAFE', warnings: [...warnings] };
  const { info } = await document.getMetadata();
  if (Reflect.get(info, 'IsXFAPresent') === true) warnings.add('FORM_PROGRAM');
  const names: string[] = [];
  const contents: Uint8Array[] = [];
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    names.push(filename);
    contents.push((await document.getAttachmentContent(id)) ?? new Uint8Array());
  }
  for (let at = 1; at <= Math.min(document.numPages, MOST_PAGES_LOOKED_AT); at += 1) {
    const page = await document.getPage(at);
    if (await page.getJSActions()) return { verdict: 'UNSAFE', warnings: [...warnings] };
    for (const annotation of await page.getAnnotations()) {
      const found: unknown = annotation;
      if (typeof found !== 'object' || found === null) continue;
      if (Reflect.get(found, 'actions')) return { verdict: 'UNSAFE', warnings: [...warnings] };
      const file: unknown = Reflect.get(found, 'file');
      if (typeof file === 'object' && file !== null) names.push(String(Reflect.get(file, 'filename')));
    }
    page.cleanup();
  }
  if (names.length > 0) warnings.add('EMBEDDED_FILES');
  const unsafe =
    names.some((name) => PROGRAM.test(name)) ||
    contents.some((content) => PROGRAM_HEADS.some((head) => head.equals(content.subarray(0, head.length))));
  return { verdict: unsafe ? 'UNSAFE' : 'FINE', warnings: [...warnings] };
}

function listen(): void {
  let chunks: Buffer[] = [];
  process.on('message', ({ chunk }: { chunk: Uint8Array | null }) => {
    if (chunk) {
      chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      return;
    }
    const pdf = Buffer.concat(chunks);
    chunks = [];
    reportOn(pdf).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.name : 'Error' }),
    );
  });
  process.on('disconnect', () => process.exit());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listen();
