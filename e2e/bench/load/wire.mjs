import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** A request as it goes over the wire, written once: the driver shares the machine with what it measures. */
export function requestBytes(address, { method = 'GET', path, headers = {}, body }) {
  const { host } = new URL(address);
  const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const all = {
    host,
    ...headers,
    ...(content && { 'content-type': 'application/json', 'content-length': content.length }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return content ? Buffer.concat([head, content]) : head;
}

/**
 * The first whole answer in `bytes`: its status, how long it is, and where its body lies; null while it is not all there.
 * Reads what HTTP/1.1 servers send to GET and POST: a length, or chunks.
 */
export function readAnswer(bytes) {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end === -1) return null;
  const head = bytes.latin1Slice(0, end);
  const status = Number(head.slice(9, 12));
  const body = end + 4;
  const close = /\r\nconnection: close/i.test(head);
  if (status === 204 || status === 304) return { status, length: body, body, close };
  const given = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (given) {
    const length = body + Number(given[1]);
    return bytes.length < length ? null : { status, length, body, close };
  }
  const length = endOfChunks(bytes, body);
  return length === -1 ? null : { status, length, body, close };
}

function endOfChunks(bytes, from) {
  for (let at = from; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return -1;
    const size = parseInt(bytes.latin1Slice(at, line), 16);
    at = line + 2 + size + 2;
    if (at > bytes.length) return -1;
    if (size === 0) return at;
  }
}

/** One kept connection: `ask(bytes)` gives { status, body } when the whole answer is there; status 0 when it broke. */
export function openWire({ host, port, from, timeoutMs = 30_000 }) {
  let socket;
  let got = null;
  let waiting = null;

  const settle = (answer) => {
    const done = waiting;
    waiting = null;
    got = null;
    done?.(answer);
  };
  const broke = (was) => () => {
    if (was !== socket) return;
    socket = undefined;
    settle({ status: 0, body: EMPTY });
  };
  const read = (part) => {
    if (!waiting) return;
    got = got ? Buffer.concat([got, part]) : part;
    const answer = readAnswer(got);
    if (!answer) return;
    if (answer.close) {
      socket.destroy();
      socket = undefined;
    }
    settle({ status: answer.status, body: got.subarray(answer.body, answer.length) });
  };
  const dial = () => {
    const fresh = connect({ host, port, localAddress: from, noDelay: true });
    fresh.setTimeout(timeoutMs, () => fresh.destroy());
    fresh.on('data', read).once('close', broke(fresh)).once('error', broke(fresh));
    return fresh;
  };
  return {
    ask: (bytes) =>
      new Promise((done) => {
        socket ??= dial();
        waiting = done;
        socket.write(bytes);
      }),
    close: () => socket?.destroy(),
  };
}

const EMPTY = Buffer.alloc(0);
