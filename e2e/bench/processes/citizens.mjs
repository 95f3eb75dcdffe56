import { client } from '../abuse/http-client.mjs';

/** Citizens sit at many addresses; all of 127.0.0.0/8 is this machine. */
const ADDRESSES = 100;
const addressOf = (n) => `127.1.${Math.floor(n / 200)}.${(n % 200) + 1}`;

/**
 * Citizens who come at so many a second whether or not those before them were answered: a crowd does not wait for itself.
 */
export function citizens({ address, paths, perSecond }) {
  const connections = Array.from({ length: ADDRESSES }, (_, n) =>
    client({ address, from: addressOf(n), connections: 20 }),
  );
  const counts = {};
  const open = new Set();
  const begun = performance.now();
  let sent = 0;
  const come = async () => {
    const [path, headers] = paths[sent % paths.length];
    const { ask } = connections[sent % ADDRESSES];
    sent += 1;
    const { status } = await ask('GET', path, { headers });
    counts[status] = (counts[status] ?? 0) + 1;
  };
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    for (let late = due - sent; late > 0; late -= 1) {
      const one = come().finally(() => open.delete(one));
      open.add(one);
    }
  }, 20);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.race([Promise.all(open), new Promise((done) => setTimeout(done, 10_000))]);
      const unanswered = open.size;
      for (const { close } of connections) close();
      return { sent, unanswered, ...counts };
    },
  };
}
