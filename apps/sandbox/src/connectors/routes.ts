import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError, readJsonObject, sendJson, sendPage } from '../http.js';
import { ANSWERS } from './answers.js';
import { Calls } from './calls.js';
import { Faults, readOrder } from './faults.js';
import { connectorsPage } from './page.js';

export const CONNECTORS_PATH = '/sandbox/connectors';

/** The databases and registers of others, as one HTTP service: POST /sandbox/connectors/<name>. */
export class ConnectorStandIns {
  readonly #calls = new Calls();
  readonly #faults = new Faults();

  async handle(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const name = path.slice(CONNECTORS_PATH.length).replace(/^\/+|\/+$/g, '');
    switch (`${req.method ?? ''} ${name}`) {
      case 'GET ':
      case 'HEAD ':
        return sendPage(res, 200, connectorsPage(this.#calls.newestFirst(), this.#faults.waiting));
      case 'GET calls':
        return sendJson(res, 200, { items: this.#calls.newestFirst() });
      case 'POST fail': {
        const { connector, fault, times } = readOrder(await readJsonObject(req));
        this.#faults.order(connector, fault, times);
        return sendJson(res, 200, { waiting: this.#faults.waiting });
      }
      default:
        return this.#ask(name, req, res);
    }
  }

  async #ask(name: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const answer = req.method === 'POST' && Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
    if (!answer) throw new HttpError(404, 'NOT_FOUND', 'no such system');
    const key = req.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '' || key.length > 200)
      throw new HttpError(400, 'KEY_NEEDED', 'Idempotency-Key is missing');
    const payload = await readJsonObject(req);
    this.#calls.note(name, key);
    switch (this.#faults.take(name)) {
      case 'DOWN':
        throw new HttpError(503, 'SYSTEM_DOWN', 'told to fail');
      case 'REFUSES':
        throw new HttpError(403, 'REFUSED', 'told to refuse');
      case 'SILENT':
        return;
      case 'NONSENSE':
        return sendJson(res, 200, { answer: 42 });
      case null:
        return sendJson(res, 200, answer(payload));
    }
  }
}
