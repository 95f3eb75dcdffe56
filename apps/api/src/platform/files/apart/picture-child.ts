import { fileURLToPath } from 'node:url';

/** A picture made smaller; sent to the process that asked. Null: it cannot be decoded. */
export type SmallPicture = { webp: Uint8Array } | null;

const LONGEST_SIDE = 1600;
const QUALITY = 82;
const MOST_POINTS = 120_000_000;

/** Upright, at most 1600 points a side, and without anything that a camera wrote beside it. */
async function smaller(picture: Buffer): Promise<SmallPicture> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    const webp = await sharp(picture, {
      limitInputPixels: MOST_POINTS,
      sequentialRead: true,
      failOn: 'error',
    })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer();
    return { webp };
  } catch {
    return null;
  }
}

function listen(): void {
  let chunks: Buffer[] = [];
  process.on('message', ({ chunk }: { chunk: Uint8Array | null }) => {
    if (chunk) {
      chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      return;
    }
    const picture = Buffer.concat(chunks);
    chunks = [];
    smaller(picture).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ failed: error instanceof Error ? error.name : 'Error' }),
    );
  });
  process.on('disconnect', () => process.exit());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listen();
