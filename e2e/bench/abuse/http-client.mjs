import { Agent, request } from 'node:http';

/** Requests over kept connections from one of the machine's own addresses; gives the status, the text and the time. */
export function client({ address, from, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, localAddress: from });
  const { hostname, port } = new URL(address);
  const ask = (method, path, { headers = {}, body } = {}) =>
    new Promise((done) => {
      const begun = performance.now();
      const ended = (status, text) => done({ status, text, ms: performance.now() - begun });
      const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const sent = content && { 'content-type': 'application/json', 'content-length': content.length };
      const outgoing = request({ hostname, port, method, path, agent, headers: { ...headers, ...sent } });
      outgoing.once('response', (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (part) => (text += part));
        incoming.once('end', () => ended(incoming.statusCode, text));
        incoming.once('error', () => ended(0, ''));
      });
      outgoing.once('error', () => ended(0, ''));
      outgoing.end(content);
    });
  return { ask, close: () => agent.destroy() };
}
