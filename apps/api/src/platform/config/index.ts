export { Config, ConfigError, readConfig, type SessionLimits } from './config.js';
