import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Config } from '../config/index.js';

export interface CliContext {
  /** The settings; throws ConfigError when they are wrong. */
  config(): Config;
  /** Starts the application (database and all features) for one command and closes it afterwards. */
  withApp<T>(run: (app: INestApplicationContext) => Promise<T>): Promise<T>;
  /** A line for people or for the next program: standard output. */
  print(this: void, line: string): void;
  /** Progress and remarks: standard error, so that printed output stays clean. */
  note(this: void, line: string): void;
}

/** Adds commands to the program; the list of all groups stands in cli-commands.ts. */
export type CommandGroup = (program: Command, context: CliContext) => void;
