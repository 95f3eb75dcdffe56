import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openWire, readAnswer, requestBytes } from './wire.mjs';

test('an answer is whole when its length has come', () => {
  const text = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nbody';
  expect(readAnswer(Buffer.from(text.slice(0, -1)))).toBeNull();
  expect(readAnswer(Buffer.from(`${text}HTTP/1.1`))).toMatchObject({ status: 200, length: text.length });
});

test('an answer in chunks ends with the empty one', () => {
  const text = 'HTTP/1.1 404 Not Found\r\ntransfer-encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n';
  expect(readAnswer(Buffer.from(text.slice(0, -2)))).toBeNull();
  expect(readAnswer(Buffer.from(text))).toMatchObject({ status: 404, length: text.length });
});

test('an answer without a body ends with its head', () => {
  const text = 'HTTP/1.1 304 Not Modified\r\nconnection: close\r\n\r\n';
  expect(readAnswer(Buffer.from(text))).toMatchObject({ status: 304, length: text.length, close: true });
});

let server;
afterEach(() => server?.close());

test('a wire is kept from request to request, and dials again when it was cut', async () => {
  const sockets = new Set();
  server = createServer((request, response) => {
    sockets.add(request.socket);
    if (request.url === '/cut') request.socket.destroy();
    else response.end(`${request.method} ${request.url}`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const wire = openWire({ host: '127.0.0.1', port });
  const ask = (request) => wire.ask(requestBytes(`http://127.0.0.1:${port}`, request));
  expect((await ask({ path: '/a' })).body.toString()).toBe('GET /a');
  expect((await ask({ method: 'POST', path: '/b', body: { c: 'đ' } })).body.toString()).toBe('POST /b');
  expect(sockets.size).toBe(1);
  expect((await ask({ path: '/cut' })).status).toBe(0);
  expect((await ask({ path: '/c' })).status).toBe(200);
  expect(sockets.size).toBe(2);
  wire.close();
});
