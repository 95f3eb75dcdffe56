import { crc32 } from 'node:zlib';

const FILES: Record<string, string> = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
};

function header(signature: number, fixed: number[], name: Buffer): Buffer {
  const buffer = Buffer.alloc(4 + fixed.length * 2);
  buffer.writeUInt32LE(signature, 0);
  fixed.forEach((value, index) => buffer.writeUInt16LE(value, 4 + index * 2));
  return Buffer.concat([buffer, name]);
}

const low = (value: number): number => value & 0xffff;
const high = (value: number): number => value >>> 16;

/** The smallest DOCX: an uncompressed zip of its content types and an empty document. */
export function sampleDocx(): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(FILES)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const sum = crc32(data);
    const facts = [0, 0, 0, 0, low(sum), high(sum), low(data.length), 0, low(data.length), 0, name.length, 0];
    const entry = Buffer.concat([header(0x04034b50, [20, ...facts], name), data]);
    central.push(header(0x02014b50, [20, 20, ...facts, 0, 0, 0, 0, 0, low(offset), high(offset)], name));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length;
  const end = header(
    0x06054b50,
    [0, 0, count, count, low(directory.length), 0, low(offset), high(offset), 0],
    Buffer.alloc(0),
  );
  return Buffer.concat([...local, directory, end]);
}
