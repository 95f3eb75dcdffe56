export { decodeCursor, encodeCursor } from './cursor.js';
export { Lang, langOf } from './lang.js';
export { PublicCache } from './public-cache.js';
export { RateLimit, type RateLimitRule } from './rate-limit.js';
export { etag, IfMatch, ifMatch } from './versions.js';
