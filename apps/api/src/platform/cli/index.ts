export type { CliContext, CommandGroup } from './cli-command.js';
export { UserError } from './user-error.js';
