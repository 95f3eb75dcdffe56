import { parseArgs } from 'node:util';

const COMMON = {
  dossiers: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  /** Of one round of one contender. */
  seconds: { type: 'string', default: '5' },
  rounds: { type: 'string', default: '3' },
  connections: { type: 'string', default: '8' },
  /** A smaller data set, to see what size costs. */
  against: { type: 'string' },
  quick: { type: 'boolean', default: false },
  /** The driver of the repository also where there is pgbench. */
  'own-driver': { type: 'boolean', default: false },
};

/** What every measure can be told; `more` are its own. */
export function options(more = {}) {
  const { values } = parseArgs({ options: { ...COMMON, ...more } });
  const { dossiers, seed, seconds, rounds, connections, against, quick, ...rest } = values;
  return {
    ...rest,
    quick,
    dossiers: Number(dossiers),
    seed: Number(seed),
    seconds: quick ? Math.min(2, Number(seconds)) : Math.min(30, Number(seconds)),
    rounds: quick ? 1 : Number(rounds),
    connections: Number(connections),
    against: against === undefined ? null : Number(against),
    ownDriver: rest['own-driver'],
  };
}
