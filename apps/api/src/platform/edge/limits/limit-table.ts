import type { RouteClass } from './route-class.js';

export interface Limit {
  /** In one window, for somebody signed in: by account, wherever they are. */
  person: number;
  /** In one window, for everybody else: by network address. */
  address: number;
  seconds: number;
  /** Counted over all processes; otherwise each counts for itself, which costs nothing. */
  shared: boolean;
}

export interface ClassRules {
  limit: Limit;
  /** Bytes of a body. */
  body: number;
}

const KB = 1024;
const MB = 1024 * KB;

const minute = (person: number, address: number, shared = false): Limit => ({
  person,
  address,
  seconds: 60,
  shared,
});

/** THE table of limits. Every route is in a class, so nothing is without one. */
export const CLASSES: Record<RouteClass, ClassRules> = {
  page: { limit: minute(6000, 6000), body: 0 },
  probe: { limit: minute(600, 600), body: 0 },
  read: { limit: minute(1200, 1200), body: 16 * KB },
  search: { limit: minute(300, 300), body: 16 * KB },
  lookUp: { limit: minute(60, 20, true), body: 16 * KB },
  signIn: { limit: minute(60, 60, true), body: 128 * KB },
  upload: { limit: minute(120, 20, true), body: MB },
  download: { limit: minute(300, 60), body: 16 * KB },
  export: { limit: minute(20, 10, true), body: 64 * KB },
  write: { limit: minute(300, 60, true), body: MB },
  submit: { limit: minute(30, 10, true), body: 64 * KB },
  stray: { limit: minute(300, 300), body: 0 },
};

/** Programs of other agencies do the work of many people. */
export const MACHINE_FACTOR = 5;

/** Tokens that open nothing, by address: looking each of them up costs a question to the database. */
export const UNKNOWN_TOKENS: Limit = minute(0, 120);
