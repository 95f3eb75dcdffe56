import pg from 'pg';

/** Statements on several connections, those of one table one after the other; `told` hears of each that is done. */
export async function runSideBySide(url, statements, { connections, settings = [], told }) {
  const queues = [...Map.groupBy(statements, ({ table }) => table).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const waiting = queues.values();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        for (const setting of settings) await client.query(setting);
        for (const queue of waiting)
          for (const { text } of queue) {
            const begun = performance.now();
            await client.query(text);
            told?.(text, performance.now() - begun);
          }
      } finally {
        await client.end();
      }
    }),
  );
}
