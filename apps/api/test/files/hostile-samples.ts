import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

interface Packed {
  path: string;
  data: Buffer;
  /** What the headers say of it, when that is not the truth. */
  claims?: { size?: number; crc?: number; encrypted?: boolean };
}

/** A zip of these entries, each packed. */
export function zipOf(entries: readonly Packed[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, data, claims = {} } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(data, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(claims.encrypted ? 1 : 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(claims.crc ?? crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims.size ?? data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.of(20, 0), facts, tail, name]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const types = (main: string, more = ''): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;

/** A DOCX with these parts besides what makes it one. */
export function docx(parts: Record<string, string | Buffer> = {}, main = `${WORD}.main+xml`): Buffer {
  const all = { '[Content_Types].xml': types(main), 'word/document.xml': '<w:document/>', ...parts };
  return zipOf(Object.entries(all).map(([path, data]) => ({ path, data: Buffer.from(data) })));
}

export function relationship(
  kind: string,
  { external = true, encoding = 'utf8' }: { external?: boolean; encoding?: BufferEncoding } = {},
): Buffer {
  const mode = external ? ' TargetMode="External"' : '';
  const text = `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="http://evil.example/x"${mode}/></Relationships>`;
  return encoding === 'utf16le' ? Buffer.from(`\uFEFF${text}`, encoding) : Buffer.from(text, encoding);
}

/** A small file that would unpack to `mb` megabytes. */
export function bursting(mb: number, claims: Packed['claims'] = {}): Buffer {
  return zipOf([
    { path: '[Content_Types].xml', data: Buffer.from(types(`${WORD}.main+xml`)) },
    { path: 'word/document.xml', data: Buffer.alloc(mb * 1024 * 1024), claims },
  ]);
}

export interface PdfParts {
  /** Added to the document's own dictionary. */
  catalog?: string;
  page?: string;
  /** From number 5 on. */
  objects?: (string | Buffer)[];
}

/** A PDF of one page; whatever it should do is put in by the parts. */
export function pdf({ catalog = '', page = '', objects = [] }: PdfParts = {}): Buffer {
  const content = 'BT ET';
  const all: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const offsets = all.map((object, index) => {
    const at = length;
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const tail = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}

export const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** A stream object, packed. */
export function packedStream(dictionary: string, content: string | Buffer): Buffer {
  const data = deflateSync(Buffer.from(content));
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** Objects within an object stream, where no search of the bytes finds them. */
export function objectStream(first: number, objects: readonly string[]): Buffer {
  let at = 0;
  const index = objects.map((object, position) => {
    const entry = `${first + position} ${at}`;
    at += object.length + 1;
    return entry;
  });
  const head = `${index.join(' ')} `;
  return packedStream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, head + objects.join(' '));
}

/** A PNG that says it is so large, with next to nothing in it. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The string every scanner knows, in two halves: otherwise scanners would take away this very file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');
