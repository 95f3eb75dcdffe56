import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';

/** A mistake of the person at the keyboard: shown as one line, exit code 1, no stack. */
export class UserError extends Error {}

export interface CliContext {
  /** Starts the application (database and all features) for one command and closes it afterwards. */
  withApp<T>(run: (app: INestApplicationContext) => Promise<T>): Promise<T>;
  /** A line for people or for the next program. */
  print(line: string): void;
  /** Progress and remarks: standard error, so that printed output stays clean. */
  note(line: string): void;
}

/** Adds a feature's commands; the lists of groups stands in cli-commands.ts. */
export type CommandGroup = (program: Command, context: CliContext) => void;
