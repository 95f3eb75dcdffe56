import { hostileText } from './hostile-values.js';
import type { Random } from './random.js';

const CONTENTS: readonly Buffer[] = [
  Buffer.from('%PDF-1.7\n%%EOF'),
  Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF'),
  Buffer.from('GIF89a<script>alert(1)</script>'),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff0806000000', 'hex'),
  Buffer.from('504b0304ffffffffffffffffffffffff', 'hex'),
  Buffer.from('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.alloc(0),
  Buffer.alloc(100_000, 0x41),
];

/** An upload that is cut off, doubled, mislabelled, or never had an end; sets the content type it claims. */
export function brokenMultipart(random: Random, headers: Record<string, string>): Buffer {
  const boundary = random.oneIn(10) ? '' : `b${random.below(1e9)}`;
  const claimed = random.oneIn(10) ? 'other' : boundary;
  headers['content-type'] = `multipart/form-data${random.oneIn(15) ? '' : `; boundary=${claimed}`}`;
  const parts = Array.from({ length: random.below(4) }, () => part(random, boundary));
  const end = random.oneIn(4) ? '' : `--${boundary}--\r\n`;
  const whole = Buffer.concat([...parts, Buffer.from(end)]);
  return random.oneIn(4) ? whole.subarray(0, random.below(whole.length + 1)) : whole;
}

function part(random: Random, boundary: string): Buffer {
  const name = random.oneIn(3) ? hostileText(random).slice(0, 300) : 'file';
  const file = hostileText(random).slice(0, 1000);
  const lines = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${name}"${random.oneIn(4) ? '' : `; filename="${file}"`}`,
    ...(random.oneIn(3)
      ? []
      : [
          `Content-Type: ${random.pick(['application/pdf', 'text/html', 'image/png', hostileText(random).slice(0, 200)])}`,
        ]),
    ...(random.oneIn(20) ? Array.from({ length: 200 }, (_, n) => `X-${n}: y`) : []),
    ...(random.oneIn(8) ? ['Content-Transfer-Encoding: base64'] : []),
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), random.pick(CONTENTS), Buffer.from('\r\n')]);
}
