import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/index.js';
import { ProblemError } from '../../errors/index.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
/** Probes and scrapers ask by whatever name they know the machine by. */
const ANY_HOST = /^\/(health|metrics)(\/|$)/;

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

/** Addresses not written as a browser or program of good faith writes them. Throws MALFORMED_REQUEST. */
export function refuseOddAddress(request: FastifyRequest): void {
  const { url } = request;
  // A proxy's form of address, or none at all. Other servers in the way may read it otherwise than we do.
  if (!url.startsWith('/') || url.startsWith('//')) throw new ProblemError('MALFORMED_REQUEST');
  const path = pathOf(request);
  // An encoded slash or backslash means one thing to us and another to a file system or proxy.
  if (/%2f|%5c|\\|%25(2e|2f|5c)/i.test(path)) throw new ProblemError('NOT_FOUND');
}

/** Outside demo mode the service answers to its own names only: links in its answers are made of them. */
export function refuseOtherHosts(request: FastifyRequest, config: Config): void {
  if (config.demo || ANY_HOST.test(pathOf(request))) return;
  const host = request.host.toLowerCase();
  const own = new URL(config.publicUrl).host;
  if (host !== own && !config.edge.hosts.includes(host)) throw new ProblemError('WRONG_HOST');
}

function foreign(origin: string, request: FastifyRequest, config: Config): boolean {
  if (origin === config.publicUrl) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  // In demo mode people also come by other names of the machine.
  return !(config.edge.hosts.includes(host) || (config.demo && host === request.host));
}

/**
 * The second line against other sites that make a browser act (the first is the header that the guard asks for): what the
 * browser itself says of where a request comes from. Programs say nothing of the kind, and bring a token instead of
 * cookies. Throws CSRF_REFUSED.
 */
export function refuseOtherSites(request: FastifyRequest, config: Config): void {
  if (request.headers.authorization !== undefined || !request.url.startsWith('/api/')) return;
  const site = request.headers['sec-fetch-site'];
  const elsewhere = site === 'cross-site' || site === 'same-site';
  if (SAFE.has(request.method)) {
    // A link from elsewhere may open a file or end a sign-in; pictures, scripts and fetches from elsewhere get nothing.
    if (elsewhere && request.headers['sec-fetch-mode'] !== 'navigate') throw new ProblemError('CSRF_REFUSED');
    return;
  }
  const { origin } = request.headers;
  if (elsewhere || (origin !== undefined && foreign(origin, request, config)))
    throw new ProblemError('CSRF_REFUSED');
}
