import { parentPort, workerData } from 'node:worker_threads';
import { Tables } from '../copy/tables.mjs';
import { DataSet } from '../dossier/data-set.mjs';
import { Random } from '../random/random.mjs';
import { Findings } from './findings.mjs';

/** This much may be on its way to the database from one thread. */
const MOST_ON_THE_WAY = 24 << 20;

let onTheWay = 0;
let relieved = Promise.withResolvers();

const tables = new Tables(workerData.partitions, async (table, bytes, rows) => {
  onTheWay += bytes.length;
  parentPort.postMessage({ piece: { table, bytes, rows } }, [bytes.buffer]);
  await untilRelieved();
});
async function untilRelieved() {
  if (onTheWay <= MOST_ON_THE_WAY) return;
  relieved = Promise.withResolvers();
  await relieved.promise;
  await untilRelieved();
}

const { plan } = workerData;
const set = await DataSet.of(plan, tables);
const findings = new Findings(plan, new Random(plan.seed, 'findings', workerData.number));

const KINDS = {
  rendered: () => set.writeRendered(),
  people: ({ from, to }) => set.writePeople(from, to),
  day: ({ index }) => set.writeDay(set.days[index], (told) => findings.hear(told)),
};

async function hear({ task, taken, end }) {
  if (taken !== undefined) {
    onTheWay -= taken;
    relieved.resolve();
  } else if (end) {
    await tables.relieve(true);
    parentPort.postMessage({ ended: findings.found, templates: set.templatesMade });
  } else {
    await KINDS[task.kind](task);
    parentPort.postMessage({ done: task });
  }
}

parentPort.on('message', (message) => {
  // Thrown where nobody catches it: it ends the thread, and the main one tells.
  void hear(message);
});
parentPort.postMessage({ ready: { days: set.days.length, people: set.people.count } });
