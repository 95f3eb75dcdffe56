import pg from 'pg';

/** One statement as it went to PostgreSQL. */
interface SentStatement {
  text: string;
  /** Sent while nothing sent before it on the same connection was unanswered: somebody waits for this one by itself. */
  waitedFor: boolean;
  ms: number;
}

export interface Counted<R> {
  answer: R;
  /** In the order sent, over all connections of this process. */
  statements: SentStatement[];
  /** How often the request waits for the database: statements sent together count once. */
  roundTrips: number;
}

type Send = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * What `run` asks of PostgreSQL. The same code asks the same, however fast the machine is, so a test may hold these
 * numbers. Nothing else of this process may ask meanwhile.
 */
export async function countQueries<R>(run: () => Promise<R>): Promise<Counted<R>> {
  const statements: SentStatement[] = [];
  const unanswered = new WeakMap<pg.Client, number>();
  const prototype = pg.Client.prototype as unknown as { query: Send };
  const send = prototype.query;
  prototype.query = function (...given) {
    const text = textOf(given[0]);
    const before = unanswered.get(this) ?? 0;
    const statement = { text, waitedFor: before === 0, ms: 0 };
    const began = performance.now();
    const answered = (): void => {
      statement.ms = performance.now() - began;
      unanswered.set(this, (unanswered.get(this) ?? 1) - 1);
    };
    statements.push(statement);
    unanswered.set(this, before + 1);
    const last = given.findIndex((one) => typeof one === 'function');
    if (last >= 0) {
      const callback = given[last] as Send;
      given[last] = function (this: pg.Client, ...answers: unknown[]) {
        answered();
        return callback.apply(this, answers);
      };
      return send.apply(this, given);
    }
    const sent = send.apply(this, given);
    if (sent instanceof Promise) void sent.then(answered, answered);
    return sent;
  };
  try {
    const answer = await run();
    return { answer, statements, roundTrips: statements.filter(({ waitedFor }) => waitedFor).length };
  } finally {
    prototype.query = send;
  }
}

/** One line for each statement, for people to read. */
export function listed({ statements, roundTrips }: Counted<unknown>): string {
  const lines = statements.map(
    ({ text, waitedFor, ms }) =>
      `${waitedFor ? '→' : ' '} ${ms.toFixed(2).padStart(6)} ms  ${text.replace(/\s+/g, ' ').trim().slice(0, 110)}`,
  );
  return [`${roundTrips} round trips, ${statements.length} statements`, ...lines].join('\n');
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  const { text } = query as { text?: unknown };
  return typeof text === 'string' ? text : '';
}
