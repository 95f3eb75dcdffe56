import { summary } from './statistics.mjs';
import { openWire } from './wire.mjs';

// The driver's own process: so many clients, each sends its next request when its last is answered. Told by one message,
// answers by one. What it costs itself is said along with what it measured.
const KEPT_WORDS = 300;

/** Which request comes next. `once`: a request that changes something is sent a single time, and a kind may run out. */
function deck(kinds) {
  const left = kinds.map((kind) => ({ ...kind, at: 0 }));
  return () => {
    const live = left.filter(({ once, at, requests }) => !once || at < requests.length);
    let die = Math.random() * live.reduce((sum, { weight }) => sum + weight, 0);
    const kind = live.find(({ weight }) => (die -= weight) < 0) ?? live.at(-1);
    if (!kind) return null;
    const { requests, once } = kind;
    const bytes = once ? requests[kind.at++] : requests[Math.floor(Math.random() * requests.length)];
    return { name: kind.name, bytes };
  };
}

async function drive({ address, from, connections, warmSeconds, seconds, kinds, thinkMs = 0 }) {
  const { hostname: host, port } = new URL(address);
  const draw = deck(kinds);
  const samples = new Map(kinds.map(({ name }) => [name, []]));
  const statuses = {};
  let wrong;
  let measuring = warmSeconds === 0;
  const state = { going: true };
  const client = async () => {
    const wire = openWire({ host, port: Number(port), from });
    while (state.going) {
      const next = draw();
      if (!next) break;
      const begun = performance.now();
      const { status, body } = await wire.ask(next.bytes);
      const ms = performance.now() - begun;
      if (measuring) {
        if (status >= 200 && status < 400) samples.get(next.name).push(ms);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      if (status === 0 || status >= 400)
        wrong ??= `${next.name}: ${status} ${body.toString('utf8', 0, KEPT_WORDS)}`;
      if (status === 0) await pause(50);
      if (thinkMs > 0) await pause(thinkMs * (0.5 + Math.random()));
    }
    wire.close();
  };
  let begun = performance.now();
  let cpu = process.cpuUsage();
  const warm = setTimeout(() => {
    measuring = true;
    begun = performance.now();
    cpu = process.cpuUsage();
    process.send({ type: 'warm' });
  }, warmSeconds * 1000);
  const end = setTimeout(() => (state.going = false), (warmSeconds + seconds) * 1000);
  await Promise.all(Array.from({ length: connections }, client));
  clearTimeout(warm);
  clearTimeout(end);
  const took = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const all = [...samples.values()].flat();
  return {
    seconds: took,
    driverCpuSeconds: (user + system) / 1e6,
    statuses,
    wrong,
    ...summary(all, took),
    kinds: Object.fromEntries([...samples].map(([name, times]) => [name, summary(times, took)])),
  };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function obey(order) {
  process.send({ type: 'done', result: await drive(order) });
  process.disconnect();
}

process.once('message', (order) => void obey(order));
