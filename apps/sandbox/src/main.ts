import { fstatSync } from 'node:fs';
import { readConfig } from './config.js';
import { stdoutLog } from './log.js';
import { startSandbox } from './start-sandbox.js';

/**
 * A stand-in must not outlive the product it serves. The parent's death shows as the end of the IPC channel or
 * of a piped standard input; a terminal or /dev/null says nothing about the parent and is not watched.
 */
function whenParentIsGone(end: (reason: string) => void): void {
  process.once('disconnect', () => end('parent disconnected'));
  const stdin = fstatSync(0);
  if (stdin.isFIFO() || stdin.isSocket()) {
    process.stdin.once('end', () => end('standard input closed'));
    process.stdin.once('error', () => end('standard input failed'));
    process.stdin.resume();
  }
  process.stdout.once('error', () => process.exit(0));
}

const sandbox = await startSandbox({ ...readConfig(process.env), log: stdoutLog });
let stopping = false;

function stop(reason: string): void {
  if (stopping) return;
  stopping = true;
  stdoutLog('info', 'stopping', { reason });
  void sandbox.close().finally(() => process.exit(0));
}

whenParentIsGone(stop);
process.once('SIGTERM', () => stop('SIGTERM'));
process.once('SIGINT', () => stop('SIGINT'));
stdoutLog('info', 'listening', { port: sandbox.port, issuer: sandbox.issuer });
process.send?.({ type: 'listening', port: sandbox.port });
