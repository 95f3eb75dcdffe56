export type Log = (level: 'info' | 'warn' | 'error', msg: string, facts?: Record<string, unknown>) => void;

/** One JSON object a line. Callers keep personal data out of `facts`. */
export const stdoutLog: Log = (level, msg, facts = {}) => {
  process.stdout.write(
    JSON.stringify({ time: new Date().toISOString(), level, app: 'sandbox', msg, ...facts }) + '\n',
  );
};

export const silentLog: Log = () => undefined;
