import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const api = fileURLToPath(new URL('../..', import.meta.url));
const entry = join(api, 'dist', 'main.js');
/** Written after all the rest: what is newer than it is not compiled yet. */
const whole = join(api, 'dist', '.whole');
const building = join(api, 'dist', '.building');
/** Whoever builds longer than this was killed at it. */
const LONGEST_BUILD = 240_000;

/** The compiled API's entry, compiled now when the sources are newer. Test files run side by side: one compiles, the others wait. */
export async function builtApi(): Promise<string> {
  mkdirSync(join(api, 'dist'), { recursive: true });
  while (!taken()) await delay(200);
  try {
    if (!existsSync(whole) || statSync(whole).mtimeMs < newestSource()) await build();
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return entry;
}

function taken(): boolean {
  try {
    mkdirSync(building);
    return true;
  } catch {
    const since = statSync(building, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LONGEST_BUILD) rmSync(building, { recursive: true, force: true });
    return false;
  }
}

async function build(): Promise<void> {
  const tsc = join(api, '..', '..', 'node_modules', '.bin', 'tsc');
  await promisify(execFile)(tsc, ['-p', 'tsconfig.build.json'], { cwd: api });
  cpSync(join(api, 'src', 'migrations'), join(api, 'dist', 'migrations'), { recursive: true });
  writeFileSync(whole, '');
}

function newestSource(): number {
  const files = readdirSync(join(api, 'src'), { recursive: true, withFileTypes: true });
  const sources = files.filter((file) => file.isFile() && /(?<!\.test)\.ts$/.test(file.name));
  return Math.max(...sources.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
