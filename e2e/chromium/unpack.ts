import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { untar } from './untar.js';

/** The npm package holds a Chromium for x64 Linux, compressed; its own unpacking would go to the shared temp directory. */
const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', `chromium-${version}`);

export interface UnpackedChromium {
  executable: string;
  /** Libraries for machines that lack them: libnss3, libnspr4, libexpat. */
  libraries: string;
  /** A fontconfig file and one font family, for machines that have none. */
  fonts: string;
}

/** Unpacks the browser once per version: some ten seconds, then nothing. */
export function unpackChromium(): UnpackedChromium {
  if (!existsSync(cache)) {
    const unfinished = `${cache}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'chromium'), read('chromium.br'), { mode: 0o755 });
    untar(read('al2023.tar.br'), join(unfinished, 'al2023'));
    untar(read('fonts.tar.br'), join(unfinished, 'fonts'));
    moveInto(unfinished, cache);
  }
  return {
    executable: join(cache, 'chromium'),
    libraries: join(cache, 'al2023', 'lib'),
    fonts: join(cache, 'fonts'),
  };
}

const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, 'bin', name)));

function moveInto(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
