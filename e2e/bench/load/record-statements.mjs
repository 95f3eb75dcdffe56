import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';
import { createRequire } from 'node:module';
import { isUtility, isBegin, isEnd } from './acts.mjs';

// Loaded before the API (`node --import`): writes down every statement of a request that asks for it (`x-bench-act`), with
// the parameters as they go over the wire. With `x-bench-undo` nothing of the request is kept: its own BEGIN and COMMIT
// are noted but not sent, and the whole is rolled back after the answer, so that the very same statements can be run
// again. For one request at a time, and one process.
const require = createRequire(process.env['MOTCUA_BENCH_API']);
const { Client } = require('pg');
const { prepareValue } = require('pg/lib/utils');
const file = process.env['MOTCUA_BENCH_RECORD'];
const current = new AsyncLocalStorage();

const query = Reflect.get(Client.prototype, 'query');
const emit = Reflect.get(Server.prototype, 'emit');

function wireValue(value) {
  const prepared = prepareValue(value);
  return Buffer.isBuffer(prepared) ? `\\x${prepared.toString('hex')}` : prepared;
}

function note(act, client, config, values) {
  const text = typeof config === 'string' ? config : config.text;
  const given = Array.isArray(values) ? values : (config.values ?? []);
  // Sent before the last one was answered: both travel together.
  const along = act.last === client && Boolean(Reflect.get(client, '_activeQuery'));
  act.last = client;
  act.statements.push({ text: text.trim(), values: given.map(wireValue), along });
  return text.trim();
}

Client.prototype.query = function (config, ...rest) {
  const act = current.getStore();
  if (!act || act.ended) return query.call(this, config, ...rest);
  const text = note(act, this, config, rest[0]);
  if (!act.undo || isUtility(text)) return query.call(this, config, ...rest);
  if (!act.clients.has(this)) {
    act.clients.add(this);
    query.call(this, 'BEGIN');
  }
  const swallowed = isBegin(text) || isEnd(text);
  return swallowed ? query.call(this, '', ...rest) : query.call(this, config, ...rest);
};

async function end(act, status) {
  if (act.ended) return;
  act.ended = true;
  const rolled = [...act.clients].map((client) => query.call(client, 'ROLLBACK'));
  await Promise.allSettled(rolled);
  const { number, statements } = act;
  appendFileSync(file, `${JSON.stringify({ number, status, statements })}\n`);
}

Server.prototype.emit = function (event, request, response, ...rest) {
  const number = event === 'request' ? request.headers['x-bench-act'] : undefined;
  if (number === undefined) return emit.call(this, event, request, response, ...rest);
  const undo = request.headers['x-bench-undo'] !== undefined;
  const act = { number: Number(number), undo, statements: [], clients: new Set(), ended: false };
  response.once('close', () => setImmediate(() => void end(act, response.statusCode)));
  return current.run(act, () => emit.call(this, event, request, response, ...rest));
};
