import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../apps/web/dist/', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };

/** The built site as it is sent, compressed as built; `answer(method, path, query)` stands for the API. */
export async function serveSite(answer) {
  const server = createServer((request, response) => {
    const [path, query = ''] = request.url.split('?');
    if (path.startsWith('/api/')) {
      const body = JSON.stringify(
        answer(request.method, path.slice('/api/v1'.length), new URLSearchParams(query)) ?? {},
      );
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return;
    }
    const file = join(dist, path);
    const found =
      path !== '/' && existsSync(file) && statSync(file).isFile() ? file : join(dist, 'index.html');
    const packed = existsSync(`${found}.br`) ? `${found}.br` : found;
    response.writeHead(200, {
      'content-type': `${TYPES[extname(found)] ?? 'application/octet-stream'}; charset=utf-8`,
      ...(packed === found ? {} : { 'content-encoding': 'br' }),
    });
    createReadStream(packed).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
