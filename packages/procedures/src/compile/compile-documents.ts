import type { TypeEnvironment } from '@motcua/domain';
import type { RequiredDocument } from '@motcua/forms';
import type { DocumentsFile } from '../files/documents-file.js';
import type { ExpressionCompiler } from './expressions.js';
import { present } from './present.js';

const ACCEPT = ['application/pdf', 'image/*'];
const MAX_FILES = 5;
const MAX_SIZE_MB = 15;

export function compileDocuments(
  file: DocumentsFile,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): RequiredDocument[] {
  return Object.entries(file).map(([key, source]) => {
    const condition = (name: 'showIf' | 'requiredIf') => {
      const text = source[name];
      return text === undefined ? undefined : expressions.compile([key, name], text, env, 'boolean');
    };
    const { name, code, hint, optional, data, template } = source;
    return present({
      key,
      code,
      name,
      hint,
      originals: source.originals ?? 1,
      copies: source.copies ?? 0,
      required: optional ? false : undefined,
      requiredIf: condition('requiredIf'),
      visibleIf: condition('showIf'),
      accept: source.accept ?? ACCEPT,
      maxFiles: source.maxFiles ?? MAX_FILES,
      maxSizeMb: source.maxSizeMb ?? MAX_SIZE_MB,
      replaceableByData: data,
      template: template && present(template),
    });
  });
}
