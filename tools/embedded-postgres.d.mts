export interface StartPostgresOptions {
  /** Kept between starts. `<dataDir>.secret` (mode 0600) beside it holds the password. */
  dataDir: string;
  /** A free one when not given. */
  port?: number;
  /** `test` drops durability for speed; default `durable`. */
  mode?: 'durable' | 'test';
  /** Of the server, over those of the mode. */
  settings?: Record<string, string>;
  /** Receives each line the server says. */
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Superuser address; the database is `motcua` in durable mode, `postgres` in test mode. */
  url: string;
  port: number;
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<{ code: number | null; signal: string | null }>;
  /** Ends all sessions at once and waits until everything is on disk. */
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL 18 as whatever user this is. It ends with this process, however this process ends. */
export function startPostgres(options: StartPostgresOptions): Promise<EmbeddedPostgres>;
