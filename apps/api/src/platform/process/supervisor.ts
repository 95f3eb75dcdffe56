import cluster, { type Worker } from 'node:cluster';
import { BackOff } from './back-off.js';
import { Gathering } from './gathering.js';
import { isMessage, type Message, tellParent } from './messages.js';

/** A little less than what whoever started us waits before it insists. */
const LAST_WORD_MS = 9800;

interface Place {
  number: number;
  worker: Worker | null;
  since: number;
  listens: boolean;
  backOff: BackOff;
}

/**
 * Keeps `count` HTTP processes behind one port. The first one listens before the others are begun, so that they do not
 * delay it; whoever dies is replaced. Loads nothing of the product: it must be small, and never the one that fails.
 */
export class Supervisor {
  private readonly places: Place[];
  private readonly gathering = new Gathering();
  private readonly leaving = new Set<Worker>();
  private restarts = 0;
  private begun = false;
  private complete = false;
  private stopping = false;
  private gone: () => void = () => undefined;

  constructor(count: number) {
    // One socket for all: whoever is free takes a connection, and none is on its way through here when somebody dies.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    cluster.setupPrimary({
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [...new Set([...process.execArgv, '--expose-gc'])],
    });
    this.places = Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      worker: null,
      since: 0,
      listens: false,
      backOff: new BackOff(),
    }));
  }

  start(): void {
    const [first] = this.places;
    if (first) this.fill(first);
  }

  /** Every process answers what it has begun and ends. True when all of them did by themselves. */
  async stop(): Promise<boolean> {
    this.stopping = true;
    const living = this.living();
    if (living.length === 0) return true;
    let orderly = true;
    for (const worker of living)
      worker.process.once('exit', (code) => {
        if (code !== 0) orderly = false;
      });
    const ended = new Promise<void>((done) => (this.gone = done));
    for (const worker of living) worker.process.kill('SIGTERM');
    const insist = setTimeout(() => {
      for (const worker of this.living()) worker.process.kill('SIGKILL');
    }, LAST_WORD_MS);
    await ended;
    clearTimeout(insist);
    return orderly;
  }

  /** A new process for each, one after the other; an old one goes when its successor listens. */
  async replaceAll(): Promise<void> {
    for (const place of this.places) {
      const old = place.worker;
      if (this.stopping || old === null || !place.listens) continue;
      await new Promise<void>((done) => {
        const next = this.fork(place.number);
        next.once('exit', () => done());
        this.whenListening(next, () => {
          Object.assign(place, { worker: next, since: performance.now() });
          next.once('exit', () => this.died(place, next));
          this.leaving.add(old);
          old.process.kill('SIGTERM');
          done();
        });
      });
    }
  }

  private fill(place: Place): void {
    if (this.stopping) return;
    const worker = this.fork(place.number);
    Object.assign(place, { worker, since: performance.now(), listens: false });
    this.whenListening(worker, (message) => {
      place.listens = true;
      if (!this.begun) tellParent(message);
      this.begun = true;
      this.fillNext();
    });
    worker.once('exit', () => this.died(place, worker));
  }

  /** One at a time: a machine that starts all at once answers nobody meanwhile. */
  private fillNext(): void {
    const empty = this.places.find((place) => place.since === 0);
    if (empty) this.fill(empty);
    else if (!this.complete && this.places.every((place) => place.listens)) {
      this.complete = true;
      tellParent({ type: 'complete' });
    }
  }

  private fork(number: number): Worker {
    const worker = cluster.fork({
      MOTCUA_PROCESSES: String(this.places.length),
      MOTCUA_PROCESS_NUMBER: String(number),
      // Whoever started us is watched here; the process itself sees its channel close.
      MOTCUA_CHILD: '',
    });
    worker.on('message', (message: unknown) => this.hear(worker, message));
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      this.leaving.delete(worker);
      if (this.stopping && this.living().length === 0) this.gone();
    });
    return worker;
  }

  private whenListening(worker: Worker, then: (message: Message) => void): void {
    worker.on('message', (message: unknown) => {
      if (isMessage(message) && message.type === 'listening') then(message);
    });
  }

  private died(place: Place, worker: Worker): void {
    if (place.worker !== worker) return;
    place.worker = null;
    place.listens = false;
    if (this.stopping) return;
    // It has said why; nobody was ever served, so nobody is let down.
    if (!this.begun) process.exit(1);
    this.restarts += 1;
    const wait = place.backOff.after(performance.now() - place.since);
    const { exitCode, signalCode } = worker.process;
    const msg = `process ${place.number} ended (${signalCode ?? exitCode}); the next one starts in ${wait} ms`;
    const line = { level: 'error', time: new Date().toISOString(), context: 'Supervisor', msg };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    setTimeout(() => this.fill(place), wait);
    this.fillNext();
  }

  private hear(from: Worker, message: unknown): void {
    if (!isMessage(message)) return;
    if (message.type === 'told') this.gathering.hear(message);
    if (message.type === 'ask') void this.ask(from, message.id);
  }

  private async ask(from: Worker, id: string): Promise<void> {
    const others = this.places.flatMap(({ worker, listens }) =>
      worker !== null && worker !== from && listens ? [worker] : [],
    );
    const answers = this.gathering.ask(id, others.length);
    for (const worker of others) worker.send({ type: 'ask', id } satisfies Message);
    const told = await answers;
    if (from.isConnected())
      from.send({ type: 'answer', id, told, restarts: this.restarts } satisfies Message);
  }

  private living(): Worker[] {
    return Object.values(cluster.workers ?? {}).filter(
      (worker) => worker !== undefined && !worker.isDead(),
    ) as Worker[];
  }
}
