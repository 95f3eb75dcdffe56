import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Only our own files, nothing inline. Pictures may also be made in the page (previews before upload). */
export function contentPolicy(
  https: boolean,
): Exclude<FastifyHelmetOptions['contentSecurityPolicy'], undefined> {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'", 'blob:'],
      objectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      ...(https ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
