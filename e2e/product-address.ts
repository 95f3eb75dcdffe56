import { createServer } from 'node:net';

/** Set while the set-up has to start the product itself; workers inherit it. */
export const PORT_VARIABLE = 'MOTCUA_E2E_PORT';
/** Names a product that is running already, to try a single journey without waiting for a start. */
export const ADDRESS_VARIABLE = 'MOTCUA_E2E_ADDRESS';

/** How much more than elsewhere may be asked of this product: all journeys come from one address. */
export const LIMIT_FACTOR = 50;

/** Where the journeys find the product. The port is chosen once, when the main process reads the configuration. */
export async function productAddress(): Promise<string> {
  const running = process.env[ADDRESS_VARIABLE];
  if (running) return running;
  process.env[PORT_VARIABLE] ??= String(await freePort());
  return `http://localhost:${process.env[PORT_VARIABLE]}`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
