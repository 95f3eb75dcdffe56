export { decodeCursor, encodeCursor } from './cursor.js';
export { Lang, langOf } from './lang.js';
export { PublicCache } from './public-cache.js';
export { RateLimit } from './rate-limit.js';
export { etag, IfMatch } from './versions.js';
