import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Twenty thousand hostile requests to every operation that the API describes, against a product of its own. */
const [requests = '20000', seed = '1'] = process.argv.slice(2);
const place = join(import.meta.dirname, '..');
const cli = join(dirname(createRequire(join(place, 'package.json')).resolve('@playwright/test')), 'cli.js');
const child = spawn(
  process.execPath,
  [cli, 'test', '--config', 'fuzz/playwright.config.ts', '--reporter', 'list'],
  {
    cwd: place,
    env: { ...process.env, MOTCUA_FUZZ_REQUESTS: requests, MOTCUA_FUZZ_SEED: seed },
    stdio: 'inherit',
  },
);
child.once('exit', (code) => process.exit(code ?? 1));
