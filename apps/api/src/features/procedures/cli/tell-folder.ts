import { join } from 'node:path';
import type { CliContext } from '../../../platform/cli/index.js';
import type { CompiledFolder } from '../versions/compile-folder.js';

/** Every fault with its place: file, line and column, or the path in the definition. */
export function tellFolder({ folder, problems, findings }: CompiledFolder, context: CliContext): void {
  for (const { file, line, column, path, message } of problems) {
    context.note(`${join(folder, file)}:${line}:${column}  ${path}  ${message.en}`);
  }
  for (const { severity, rule, place, message } of findings) {
    context.note(`${folder}  ${severity} ${rule}  ${place}  ${message.en}`);
  }
}
