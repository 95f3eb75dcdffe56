export { Config, ConfigError, type OidcConfig, readConfig } from './config.js';
