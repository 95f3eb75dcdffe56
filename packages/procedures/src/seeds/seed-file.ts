import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { SourceProblem } from '../source/problem.js';
import { readFile as readSource } from '../source/read-file.js';

/** Reads a seed that comes with the product; a fault in it is ours, so it throws, naming the place. */
export async function readYamlSeed<T>(name: string, schema: z.ZodType<T>): Promise<T> {
  const problems: SourceProblem[] = [];
  const file = readSource(name, await readSeedText(name), schema, problems);
  if (file) return file.value;
  const places = problems.map(
    ({ line, column, path, message }) => `${line}:${column} ${path}: ${message.en}`,
  );
  throw new Error(`seeds/${name}: ${places.join('; ')}`);
}

export function readSeedText(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), 'utf8');
}
