import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONNECTORS_PATH, ConnectorStandIns } from './connectors/routes.js';
import { HttpError, sendJson, sendPage } from './http.js';
import { indexPage } from './index-page.js';
import { type Log, silentLog } from './log.js';
import { Outbox } from './messages/outbox.js';
import { handleMessages } from './messages/routes.js';
import { loadKeys } from './vneid/keys.js';
import { handleLogin } from './vneid/login.js';
import { createProvider, DEMO_CLIENT_SECRET, VNEID_PATH } from './vneid/provider.js';

export interface SandboxOptions {
  /** 0 takes a free port */
  port: number;
  /** where browsers reach the product; the sandbox's own address when left out */
  publicUrl?: string;
  clientSecret?: string;
  callbackPorts?: readonly number[];
  dataDir?: string;
  log?: Log;
}

export interface Sandbox {
  port: number;
  url: string;
  issuer: string;
  close(): Promise<void>;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const STYLE = readFileSync(new URL('../assets/style.css', import.meta.url), 'utf8');

function fail(res: ServerResponse, error: unknown, log: Log): void {
  const known = error instanceof HttpError;
  if (!known) log('error', 'request failed', { error: String(error) });
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const status = known ? error.status : 500;
  const detail = known ? error.message : 'unexpected failure';
  sendJson(res, status, { type: 'about:blank', title: detail, status, code: known ? error.code : 'FAILED' });
}

function createHandler(provider: ReturnType<typeof createProvider>, log: Log): Handler {
  const outbox = new Outbox();
  const connectors = new ConnectorStandIns();
  const oidc = provider.callback();
  return async (req, res) => {
    const target = req.url ?? '/';
    const base = 'http://sandbox.invalid';
    const url = URL.canParse(target, base) ? new URL(target, base) : undefined;
    if (!url) throw new HttpError(400, 'MALFORMED_URL', 'not a valid address');
    const path = url.pathname;
    if (path === '/sandbox' || path === '/sandbox/') return sendPage(res, 200, indexPage());
    if (path === '/sandbox/health') return sendJson(res, 200, { status: 'up' });
    if (path === '/sandbox/style.css') {
      res.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' });
      res.end(STYLE);
      return;
    }
    if (path === '/sandbox/messages' || path.startsWith('/sandbox/messages/')) {
      return handleMessages(outbox, path, req, res);
    }
    if (path === CONNECTORS_PATH || path.startsWith(`${CONNECTORS_PATH}/`)) {
      return connectors.handle(path, req, res);
    }
    if (path.startsWith(`${VNEID_PATH}/interaction/`)) return handleLogin(provider, url, req, res, log);
    if (path.startsWith(`${VNEID_PATH}/`)) {
      // The provider derives its mount path, and with it every URL it prints, from these two together.
      Object.assign(req, { originalUrl: target });
      req.url = target.slice(VNEID_PATH.length);
      return oidc(req, res);
    }
    throw new HttpError(404, 'NOT_FOUND', 'no such page');
  };
}

/** Listens on the loopback address only: browsers come through the product's own port. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const log = options.log ?? silentLog;
  const keys = await loadKeys(options.dataDir, log);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const provider = createProvider({
    publicUrl: options.publicUrl ?? url,
    clientSecret: options.clientSecret ?? DEMO_CLIENT_SECRET,
    callbackPorts: options.callbackPorts ?? [],
    keys,
    log,
  });
  const handler = createHandler(provider, log);
  server.on('request', (req, res) => {
    handler(req, res).catch((error: unknown) => fail(res, error, log));
  });
  return {
    port,
    url,
    issuer: provider.issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
