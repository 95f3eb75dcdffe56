/** Elapsed time counts from the first line of the command, also across the processes it is made of. */
const begun = Number(process.env['MOTCUA_COMMAND_BEGUN'] ?? Date.now());

const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s`;

/** `write` is stderr for commands whose stdout is a result for other programs. */
export function progressTo(stream) {
  return (text) => stream.write(`${seconds()}  ${text}\n`);
}

export const elapsedEnvironment = { MOTCUA_COMMAND_BEGUN: String(begun) };

/** An error whose message tells the person what to do; shown without a stack. */
export class PlainError extends Error {}

export function reportAndExit(error) {
  const text = error instanceof PlainError ? error.message : (error.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
