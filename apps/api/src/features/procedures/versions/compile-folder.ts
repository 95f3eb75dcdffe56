import { loadProcedure, readProcedureFolder, type LintFinding, type SourceProblem } from '@motcua/procedures';
import type { CompiledProcedure } from './publish-procedure.js';

export interface CompiledFolder {
  folder: string;
  /** Null when the files do not compile. */
  procedure: CompiledProcedure | null;
  problems: SourceProblem[];
  findings: LintFinding[];
}

/** Reads, compiles and lints one procedure's files. */
export async function compileFolder(folder: string): Promise<CompiledFolder> {
  const files = await readProcedureFolder(folder);
  const loaded = loadProcedure(files);
  if (!loaded.ok) return { folder, procedure: null, problems: loaded.problems, findings: [] };
  const { definition, contentHash, warnings } = loaded;
  return { folder, procedure: { definition, contentHash, files }, problems: [], findings: warnings };
}

/** What compiled and has no error of the linter. */
export function isPublishable({ procedure, findings }: CompiledFolder): boolean {
  return procedure !== null && findings.every(({ severity }) => severity !== 'ERROR');
}
