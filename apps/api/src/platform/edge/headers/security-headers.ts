import type { FastifyReply } from 'fastify';
import type { Config } from '../../config/index.js';
import { contentPolicy } from './content-policy.js';

/** Nothing of ours asks for any of these; a page that was taken over, or a frame in it, cannot either. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const DATA_PLACES = /^\/(api|health|metrics|\.well-known)(\/|$)/;

function hsts({ https, edge }: Config): Record<string, string> {
  if (!https || edge.hsts === null) return {};
  const { maxAge, includeSubDomains } = edge.hsts;
  return {
    'strict-transport-security': `max-age=${maxAge}${includeSubDomains ? '; includeSubDomains' : ''}`,
  };
}

/** On every answer whatever it is; a route may say something more exact of its own. */
export function securityHeaders(config: Config): (path: string) => Readonly<Record<string, string>> {
  const always = {
    ...hsts(config),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': [
      ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
      'publickey-credentials-get=(self)',
    ].join(', '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
  };
  const page = { ...always, 'content-security-policy': contentPolicy('page', config.https) };
  const data = {
    ...always,
    'content-security-policy': contentPolicy('data', config.https),
    'cache-control': 'no-store',
  };
  return (path) => (DATA_PLACES.test(path) ? data : page);
}

export function setHeaders(reply: FastifyReply, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) void reply.header(name, headers[name]);
}
