export { Config, type KeyServiceConfig, readConfig, type SessionLimits } from './config.js';
export { ConfigError } from './config-error.js';
export type { FileSettings, S3Settings } from './file-settings.js';
export type { ClaimField, ClaimMapping } from './oidc-claims.js';
