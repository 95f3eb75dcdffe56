import { createServer } from 'node:net';

export function freePort() {
  return listenOnce(0, '127.0.0.1');
}

export async function isPortFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listenOnce(port, host) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, host, () => {
      const chosen = server.address().port;
      server.close(() => done(chosen));
    });
  });
}
