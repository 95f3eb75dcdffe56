import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Lines of a `.jsonl` or `.jsonl.gz` file, one at a time. A damaged archive throws where the damage is. */
export async function* readLines(path: string): AsyncGenerator<{ number: number; line: string }> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // `pipe` does not pass errors on: without this a missing file would leave the reader waiting for ever.
  file.once('error', (error) => input.destroy(error));
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let number = 1; ; number += 1) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    const line = number === 1 ? next.value.replace(/^\ufeff/, '') : next.value;
    if (line.trim() !== '') yield { number, line };
  }
}
