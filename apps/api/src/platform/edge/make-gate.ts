import type { Config } from '../config/index.js';
import { rootLog } from '../logging/root-log.js';
import { SecurityEvents } from '../logging/security-events.js';
import type { Gauges } from '../metrics/collect.js';
import { Metrics } from '../metrics/metrics.js';
import { DEFAULT_POOL } from '../database/pool-size.js';
import { Gate, type GateParts } from './gate.js';
import { Callers, type CallerParts } from './limits/caller.js';
import { Limits } from './limits/limits.js';
import { SharedCounter } from './limits/shared-counter.store.js';
import { houseFor } from './load/lanes.js';
import { LoopWatch } from './load/loop-watch.js';
import { SlowAnswers } from './load/slow-answers.js';
import { Turnstile } from './load/turnstile.js';

export interface Edge {
  gate: Gate;
  parts: GateParts;
  /** Who somebody is, is known only once the application stands; before that nobody asks. */
  know(parts: CallerParts): void;
  /** What this process can say of itself. */
  gauges(): Omit<Gauges, 'queue'>;
  close(): Promise<void>;
}

export function makeEdge(config: Config): Edge {
  const shared = new SharedCounter(config.databaseUrl);
  let known: CallerParts | null = null;
  const parts: GateParts = {
    callers: new Callers({
      find: async (token) => known?.find(token) ?? null,
      hash: (text) => known?.hash(text) ?? Buffer.from(text),
    }),
    limits: new Limits(shared),
    turnstile: new Turnstile(houseFor(config.databasePool ?? DEFAULT_POOL)),
    slow: new SlowAnswers(),
    loop: new LoopWatch(),
    events: new SecurityEvents(rootLog(config), config.edge.logAddresses),
    metrics: new Metrics(),
  };
  return {
    gate: new Gate(config, parts),
    parts,
    know: (given) => (known = given),
    gauges: () => ({
      metrics: parts.metrics,
      loop: parts.loop,
      work: {
        running: parts.turnstile.count('all'),
        waiting: parts.turnstile.waiting,
        held: parts.slow.size,
      },
    }),
    close: async () => {
      parts.loop.stop();
      await shared.close();
    },
  };
}
