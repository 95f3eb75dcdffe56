import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../../tools/paths.mjs';
import { line, table } from '../print/report.mjs';

const place = () => join(resolve(process.env['MOTCUA_BENCH_DIR'] || join(root, '.bench')), 'results');

/** Tells people and programs, and keeps the last figures of each measure at each size. */
export function publish(name, { title, rows, result, dossiers }) {
  table(title, rows);
  const whole = { bench: name, dossiers, at: new Date().toISOString(), ...result };
  mkdirSync(place(), { recursive: true });
  writeFileSync(join(place(), `${name}-${dossiers}.json`), `${JSON.stringify(whole, null, 1)}\n`);
  line(whole);
  return whole;
}
