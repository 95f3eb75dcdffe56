import { addWorkingTime, availableActions, compileCalendar, demoCalendar } from '@motcua/domain';
import { lintProcedure, loadProcedure, readShippedProcedures } from '@motcua/procedures';
import { isSound, randomDefinition, recordSteps, SURROUNDINGS, takeStep } from '@motcua/proofs';
import { line, nanoseconds, table } from './print/report.mjs';

/** Deciding and applying recorded acts on one core, beside the plainest work there is on the same states: a JSON copy. */
function measure(name, steps) {
  const run = (work) =>
    nanoseconds(steps.length, () => {
      for (const step of steps) work(step);
    });
  for (const step of steps) if (takeStep(step) === 0) throw new Error(`${name}: an act is refused now`);
  const decide = run(takeStep);
  const offers = run(({ procedure, state, context }) => availableActions(procedure.workflow, state, context));
  const copy = run(({ state }) => JSON.parse(JSON.stringify(state)));
  const perSecond = (nanos) => Math.round(1e9 / nanos);
  table(`${name}: ${steps.length.toLocaleString('en')} acts`, [
    ['decide + apply, ns', Math.round(decide)],
    ['decide + apply, a second', perSecond(decide)],
    ['JSON copy of the state, ns', Math.round(copy)],
    ['decide + apply : JSON copy', (decide / copy).toFixed(2)],
    ['availableActions, a second', perSecond(offers)],
  ]);
  return {
    acts: steps.length,
    decideNanos: Math.round(decide),
    copyNanos: Math.round(copy),
    ratio: Number((decide / copy).toFixed(2)),
    decidePerSecond: perSecond(decide),
    offersPerSecond: perSecond(offers),
  };
}

const shipped = (await readShippedProcedures()).map(({ slug, files }) => {
  const loaded = loadProcedure(files);
  if (!loaded.ok) throw new Error(`${slug} does not load`);
  return loaded.definition;
});
const generated = [];
for (let seed = 1; generated.length < 100; seed += 1) {
  const definition = randomDefinition({ seed });
  if (isSound(definition)) generated.push(definition);
}
const ofShipped = measure(
  'The shipped procedures',
  shipped.flatMap((definition) => recordSteps(definition, 40, 1)),
);
const ofGenerated = measure(
  '100 generated procedures',
  generated.flatMap((definition) => recordSteps(definition, 5, 1)),
);

const LARGE = 200;
const large = [];
for (let seed = 1; large.length < 5; seed += 1) {
  const definition = randomDefinition({ seed, size: LARGE, wild: 0 });
  if (Object.keys(definition.workflow.steps).length >= LARGE) large.push(definition);
}
const lints = large.map((definition) => nanoseconds(1, () => lintProcedure(definition, SURROUNDINGS)) / 1e6);
const lintMs = Math.max(...lints);

const calendar = compileCalendar(demoCalendar);
const COUNT = 1_000_000;
const start = Date.parse('2026-01-05T08:00:00+07:00');
const limit = { quantity: 7, unit: 'WORKING_DAY' };
const adding = nanoseconds(COUNT, () => {
  for (let index = 0; index < COUNT; index += 1) addWorkingTime(start + index * 20_000, limit, calendar);
});

table('The rest', [
  [
    `lint of ${large.length} generated procedures of ${LARGE} steps and more, slowest, ms (bar 1,000)`,
    lintMs.toFixed(1),
  ],
  ['addWorkingTime, 1,000,000 times, ms', ((adding * COUNT) / 1e6).toFixed(0)],
]);
line({
  bench: 'engine',
  shipped: ofShipped,
  generated: ofGenerated,
  lintMs: Number(lintMs.toFixed(1)),
  addWorkingTimeNanos: Math.round(adding),
});
if (lintMs > 1000) process.exitCode = 1;
