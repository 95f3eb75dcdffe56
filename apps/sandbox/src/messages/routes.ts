import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError, readJsonObject, sendJson, sendPage } from '../http.js';
import { readDraft, readTimes } from './draft.js';
import type { Outbox } from './outbox.js';
import { messagesPage } from './page.js';

async function send(outbox: Outbox, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const outcome = outbox.send(readDraft(await readJsonObject(req)), new Date());
  switch (outcome.kind) {
    case 'ACCEPTED':
      return sendJson(res, 202, { id: outcome.message.id, repeated: outcome.repeated });
    case 'KEY_REUSED':
      throw new HttpError(409, 'IDEMPOTENCY_KEY_REUSED', 'the key was used for another message');
    case 'DOWN':
      throw new HttpError(503, 'GATEWAY_DOWN', 'told to fail');
  }
}

export async function handleMessages(
  outbox: Outbox,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  switch (`${req.method ?? ''} ${path}`) {
    case 'GET /sandbox/messages':
    case 'HEAD /sandbox/messages':
    case 'GET /sandbox/messages/':
      return sendPage(res, 200, messagesPage(outbox.newestFirst(), outbox.failuresLeft));
    case 'GET /sandbox/messages/api/sent':
      return sendJson(res, 200, { items: outbox.newestFirst() });
    case 'POST /sandbox/messages/api/send':
      return send(outbox, req, res);
    case 'POST /sandbox/messages/api/fail':
      outbox.failNext(readTimes(await readJsonObject(req)));
      return sendJson(res, 200, { failuresLeft: outbox.failuresLeft });
    default:
      throw new HttpError(404, 'NOT_FOUND', 'no such page');
  }
}
