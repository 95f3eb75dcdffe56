import { parseArgs } from 'node:util';
import { Dice, isSound, plantAll, randomDefinition, roundTrip, walk } from '@motcua/proofs';
import { line, seconds, table } from './print/report.mjs';

const { values } = parseArgs({
  options: {
    definitions: { type: 'string', default: '10000' },
    walks: { type: 'string', default: '10' },
    sound: { type: 'string', default: '500' },
    trips: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const wanted = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));

const start = performance.now();
const faults = [];
const result = {
  made: 0,
  sound: 0,
  steps: 0,
  longest: 0,
  walks: 0,
  acts: 0,
  ends: {},
  planted: 0,
  missed: 0,
  trips: 0,
  changed: 0,
};

for (let seed = wanted.seed; result.sound < wanted.definitions; seed += 1) {
  const definition = randomDefinition({ seed });
  result.made += 1;
  if (!isSound(definition)) continue;
  const size = Object.keys(definition.workflow.steps).length;
  result.sound += 1;
  result.steps += size;
  result.longest = Math.max(result.longest, size);
  for (let number = 0; number < wanted.walks; number += 1) {
    const { acts, fault, lifecycle } = walk(definition, new Dice(seed * 1000 + number));
    result.walks += 1;
    result.acts += acts;
    result.ends[lifecycle] = (result.ends[lifecycle] ?? 0) + 1;
    if (fault) faults.push(`definition ${seed}, walk ${number}: ${fault}`);
  }
  if (result.sound <= wanted.sound) {
    for (const { rule, what, caught } of plantAll(definition, new Dice(seed))) {
      result.planted += 1;
      if (caught) continue;
      result.missed += 1;
      faults.push(`definition ${seed}: ${rule} did not find ${what}`);
    }
  }
  if (result.sound <= wanted.trips) {
    result.trips += 1;
    const difference = await roundTrip(definition);
    if (difference !== null) {
      result.changed += 1;
      faults.push(`definition ${seed} through BPMN: ${difference}`);
    }
  }
}

table('Random procedures', [
  ['definitions made', result.made],
  ['passed by the linter', result.sound],
  ['steps, mean and most', `${(result.steps / result.sound).toFixed(1)}, ${result.longest}`],
  ['random walks', result.walks],
  ['acts', result.acts],
  ...Object.entries(result.ends).map(([lifecycle, count]) => [`ended ${lifecycle}`, count]),
  ['walks that failed', faults.filter((fault) => fault.includes(', walk ')).length],
  ['defects planted', result.planted],
  ['defects not found', result.missed],
  ['round trips through BPMN', result.trips],
  ['changed on the way', result.changed],
  ['time', seconds(performance.now() - start)],
]);
for (const fault of faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
line({ bench: 'walks', ...result, faults: faults.length, seconds: (performance.now() - start) / 1000 });
if (faults.length > 0) process.exitCode = 1;
