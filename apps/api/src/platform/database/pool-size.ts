/** Connections of one process to the database, when nothing else is said. */
export const DEFAULT_POOL = 10;
/** Who waits longer for a connection is told that we are busy, instead of being kept. */
export const WAIT_FOR_CONNECTION_MS = 5000;
