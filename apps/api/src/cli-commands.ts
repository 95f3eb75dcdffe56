import type { Command } from 'commander';
import { administrationCommands } from './features/administration/cli/administration-commands.js';
import { auditCommands } from './features/audit/cli/audit-commands.js';
import { deadlineCommand } from './features/calendar/cli/deadline-command.js';
import { calendarCommands } from './features/dossiers/recount/calendar-commands.js';
import { identityCommands } from './features/identity/cli/identity-commands.js';
import { catalogueCommands } from './features/procedures/cli/catalogue-commands.js';
import { procedureCommands } from './features/procedures/cli/procedure-commands.js';
import { reportsCommands } from './features/reporting/cli/reports-commands.js';
import type { CliContext, CommandGroup } from './platform/cli/index.js';
import { filesCommands } from './platform/files/cli/files-commands.js';
import { openApiText } from './openapi.js';
import { keysCommands } from './platform/keys/index.js';
import { checkCommand } from './platform/start/index.js';
import { platformCommands } from './platform/cli/platform-commands.js';

/** Every group of operator's commands; a feature adds its own line. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  platformCommands,
  keysCommands,
  checkCommand,
  openApiCommand,
  identityCommands,
  catalogueCommands,
  procedureCommands,
  deadlineCommand,
  calendarCommands,
  auditCommands,
  reportsCommands,
  filesCommands,
  administrationCommands,
];

function openApiCommand(program: Command, context: CliContext): void {
  program
    .command('openapi')
    .description("print the API's description (OpenAPI 3.1)")
    .action(async () => context.print((await openApiText()).trimEnd()));
}
