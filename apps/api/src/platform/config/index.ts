export { Config, ConfigError, readConfig } from './config.js';
