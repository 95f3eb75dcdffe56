import { identityCommands } from './features/identity/cli/identity-commands.js';
import type { CommandGroup } from './platform/cli/index.js';
import { platformCommands } from './platform/cli/platform-commands.js';

/** Every group of operator's commands; a feature adds its own line. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [platformCommands, identityCommands];
