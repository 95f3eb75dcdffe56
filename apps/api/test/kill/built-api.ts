import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const api = fileURLToPath(new URL('../..', import.meta.url));
const entry = join(api, 'dist', 'main.js');

/** The compiled API's entry, compiled now when the sources are newer. */
export async function builtApi(): Promise<string> {
  if (existsSync(entry) && statSync(entry).mtimeMs >= newestSource()) return entry;
  const tsc = join(api, '..', '..', 'node_modules', '.bin', 'tsc');
  await promisify(execFile)(tsc, ['-p', 'tsconfig.build.json'], { cwd: api });
  cpSync(join(api, 'src', 'migrations'), join(api, 'dist', 'migrations'), { recursive: true });
  return entry;
}

function newestSource(): number {
  const files = readdirSync(join(api, 'src'), { recursive: true, withFileTypes: true });
  const sources = files.filter((file) => file.isFile() && /(?<!\.test)\.ts$/.test(file.name));
  return Math.max(...sources.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
