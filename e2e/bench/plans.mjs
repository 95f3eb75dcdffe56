import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.mjs';
import { machine } from './load/machine.mjs';
import { openRecorder } from './load/record.mjs';
import { atEnd, endAll } from './measure/at-end.mjs';
import { explained } from './measure/explain.mjs';
import { openGround } from './measure/ground.mjs';
import { options } from './measure/options.mjs';
import { HOT } from './measure/targets/all.mjs';

/** Sealed values would fill pages. */
const SECRET = /\\x[0-9a-f]{40,}/g;
/** A list of hundreds of units, repeated at every node. */
const LIST = /(\{(?:[^{},]*,){3})[^{}]{200,}\}/g;

// The plan of every statement that the hot endpoints send, on a data set, into docs/performance/plans.
const { dossiers, seed } = options();
const place = join(root, 'docs', 'performance', 'plans');
mkdirSync(place, { recursive: true });
try {
  const ground = await openGround({ dossiers, seed });
  const on = await machine(ground.client);
  const recorder = await openRecorder(ground.dataset);
  const stopRecorder = atEnd(() => recorder.stop());
  for (const target of HOT) {
    try {
      const found = await explained(ground, recorder, target, { text: true });
      writeFileSync(join(place, `${target.name}.md`), page(target, found, on));
      process.stderr.write(`${target.name}: ${found.statements.length} statements\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${target.name}: ${error.message}\n`);
    }
  }
  await stopRecorder();
  await ground.close();
} finally {
  await endAll();
}

function page({ title }, { statements, roundTrips }, { postgres }) {
  const head = [
    `# ${title}`,
    '',
    `At ${dossiers.toLocaleString('en')} dossiers, PostgreSQL ${postgres}: the statements of the product, recorded, each with the plan of`,
    `those parameters (of twelve requests) for which it touched the most buffers. ${roundTrips} statements a request, BEGIN and COMMIT counted.`,
    `Made by \`npm run bench -- plans --dossiers ${dossiers}\`.`,
  ];
  return `${[...head, ...statements.flatMap(section)].join('\n')}\n`;
}

function section({ sql, plans: [worst, ...others] }) {
  const buffers = [worst, ...others].map((plan) => plan.buffers);
  return [
    '',
    `## ${named(sql)}`,
    '',
    `Buffers: ${Math.min(...buffers)} to ${Math.max(...buffers)}; ${worst.ms} ms here.`,
    '',
    '```sql',
    sql.replaceAll(/^\s*\n/gm, ''),
    '```',
    '',
    '```',
    ...worst.lines.map((line) => line.replaceAll(SECRET, '…').replaceAll(LIST, '$1…}')),
    '```',
  ];
}

function named(sql) {
  return sql
    .replaceAll(/\s+/g, ' ')
    .slice(0, 90)
    .replace(/[^ ]*$/, '…');
}
