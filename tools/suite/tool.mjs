import { spawn } from 'node:child_process';
import { cleanEnvironment, root } from '../paths.mjs';

/** Runs a command to its end; what it says is shown at once (`show`) or kept for a failure. */
export async function runTool(words, { cwd = root, env = {}, show = false } = {}) {
  const child = spawn(words[0], words.slice(1), {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  return { code: code ?? 1, said: said.trim() };
}
