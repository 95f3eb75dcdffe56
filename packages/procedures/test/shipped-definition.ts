import { loadProcedure } from '../src/load-procedure.js';
import type { ProcedureDefinition } from '../src/definition.js';
import { readShippedProcedures } from '../src/shipped.js';
import type { ProcedureFiles } from '../src/source/read-files.js';

export async function shippedFiles(slug: string): Promise<Record<string, string>> {
  const found = (await readShippedProcedures()).find((procedure) => procedure.slug === slug);
  if (!found) throw new Error(`no procedure ${slug}`);
  return { ...found.files };
}

/** A fresh copy, free to be spoilt. */
export async function shippedDefinition(slug: string): Promise<ProcedureDefinition> {
  return definitionOf(await shippedFiles(slug));
}

function definitionOf(files: ProcedureFiles): ProcedureDefinition {
  const loaded = loadProcedure(files);
  if (!loaded.ok)
    throw new Error(
      loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message.en}`).join('\n'),
    );
  return structuredClone(loaded.definition);
}
