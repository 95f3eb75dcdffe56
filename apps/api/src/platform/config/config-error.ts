/** A setting that is wrong or missing; its message is for the operator and holds no secret. */
export class ConfigError extends Error {}
