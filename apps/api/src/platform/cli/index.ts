export { type CliContext, type CommandGroup, UserError } from './cli-command.js';
