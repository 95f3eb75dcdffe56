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

/** What to show for an error: what to do where that is known, else where it came from. */
export function explain(error) {
  if (error instanceof PlainError) return error.message;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return (
      `This user may not write ${error.path}. It was probably made by another one, for instance by a start as root:\n` +
      'run as that user, give the directory back (sudo chown -R "$USER" <directory>), or set MOTCUA_DATA_DIR to one of your own.'
    );
  }
  if (error.code === 'ENOSPC') return `The disk is full (${error.path ?? error.message}).`;
  return error.stack ?? String(error);
}

export function reportAndExit(error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
