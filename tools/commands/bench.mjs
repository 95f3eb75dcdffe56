import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { build } from '../build.mjs';
import { cleanEnvironment, root } from '../paths.mjs';
import { PlainError, progressTo, reportAndExit } from '../progress.mjs';

const place = join(root, 'e2e', 'bench');
const [name, ...args] = process.argv.slice(2);

async function main() {
  const found = existsSync(place) ? readdirSync(place).filter((file) => file.endsWith('.mjs')) : [];
  const names = found.map((file) => file.replace(/\.mjs$/, ''));
  if (!names.includes(name)) {
    throw new PlainError(
      `Use: npm run bench -- <name> [arguments]\nMeasurements: ${names.join(', ') || 'none yet'}`,
    );
  }
  await build(progressTo(process.stderr));
  const child = spawn(process.execPath, [join(place, `${name}.mjs`), ...args], {
    env: cleanEnvironment(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill('SIGTERM'));
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
}

main().then((code) => process.exit(code), reportAndExit);
