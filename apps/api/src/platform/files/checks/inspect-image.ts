import { ProblemError } from '../../errors/index.js';
import type { ClearContent } from '../sealing/clear-content.js';
import type { UploadType } from '../stored-file.js';

/** A telephone's largest photograph has 200 million points, but then more than 20 MB. */
const MOST_POINTS = 120_000_000;
const LONGEST_SIDE = 30_000;

interface Extent {
  width: number;
  height: number;
}

/** Reads how large a picture says it is, without decoding it. Throws FILE_CORRUPT, or FILE_UNSAFE for absurd extents. */
export async function inspectImage(type: UploadType, content: ClearContent): Promise<void> {
  const extent =
    type === 'image/jpeg' ? await jpegExtent(content) : fixedExtent(type, await content.read(0, 32));
  if (!extent || extent.width === 0 || extent.height === 0) throw new ProblemError('FILE_CORRUPT');
  const { width, height } = extent;
  if (width * height > MOST_POINTS || width > LONGEST_SIDE || height > LONGEST_SIDE)
    throw new ProblemError('FILE_UNSAFE', { detail: TOO_MANY_POINTS });
}

const TOO_MANY_POINTS = {
  vi: 'Ảnh có kích thước lớn bất thường nên không được nhận. Hãy chụp lại hoặc giảm kích thước ảnh.',
  en: 'The picture is absurdly large. Take the photo again, or make it smaller.',
};

function fixedExtent(type: UploadType, head: Buffer): Extent | null {
  if (head.length < 30) return null;
  if (type === 'image/png') {
    if (head.toString('latin1', 12, 16) !== 'IHDR') return null;
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  }
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** Walks the segments up to the one that tells the extent; photographs carry long notes before it. */
async function jpegExtent(content: ClearContent): Promise<Extent | null> {
  for (let at = 2; at + 9 < content.size;) {
    const segment = await content.read(at, 9);
    const marker = segment[1] ?? 0;
    if (segment[0] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Frame headers are C0 to CF, but for tables (C4, C8, CC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + segment.readUInt16BE(2);
  }
  return null;
}
