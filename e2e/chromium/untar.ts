import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const BLOCK = 512;

/** Writes the regular files of a tar archive below a directory. Enough for archives that hold nothing else. */
export function untar(archive: Buffer, directory: string): void {
  let position = 0;
  while (position + BLOCK <= archive.length && archive[position] !== 0) {
    const header = archive.subarray(position, position + BLOCK);
    const size = Number.parseInt(field(header, 124, 12), 8);
    const isFile = ['0', ''].includes(field(header, 156, 1));
    if (isFile) {
      const path = inside(directory, join(field(header, 345, 155), field(header, 0, 100)));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(position + BLOCK, position + BLOCK + size), { mode: 0o755 });
    }
    position += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const field = (header: Buffer, offset: number, length: number): string =>
  header
    .subarray(offset, offset + length)
    .toString('latin1')
    .replace(/\0.*$/s, '')
    .trim();

function inside(directory: string, name: string): string {
  const path = resolve(directory, name);
  if (!path.startsWith(resolve(directory) + sep)) throw new Error(`The archive reaches outside: ${name}`);
  return path;
}
