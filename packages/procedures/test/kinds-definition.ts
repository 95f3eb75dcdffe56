import { fileURLToPath } from 'node:url';
import type { ProcedureDefinition } from '../src/definition.js';
import { loadProcedure } from '../src/load-procedure.js';
import { readProcedureFolder } from '../src/read-procedure-folder.js';

/** The files of an invented procedure with a step of every kind. */
export async function kindsFiles(): Promise<Record<string, string>> {
  return { ...(await readProcedureFolder(fileURLToPath(new URL('fixtures/kinds/', import.meta.url)))) };
}

/** A fresh copy, free to be spoilt. */
export async function kindsDefinition(): Promise<ProcedureDefinition> {
  const loaded = loadProcedure(await kindsFiles());
  if (!loaded.ok)
    throw new Error(loaded.problems.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
  return structuredClone(loaded.definition);
}
