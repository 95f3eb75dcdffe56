import {
  type AttachedDocuments,
  checkRequiredDocuments,
  type FormDefinition,
  type RequiredDocument,
} from '@motcua/forms';
import type { FieldProblem } from '../../platform/errors/index.js';
import type { FileFacts } from '../../platform/files/index.js';

/** File ids by document key, as requests carry them. */
export type FileIds = Readonly<Record<string, readonly string[]>>;
export type KnownFile = Pick<FileFacts, 'id' | 'mediaType' | 'size'>;

/** Files named at one place of a request. */
export interface NamedFiles {
  pointer: string;
  ids: readonly string[];
}

const NOT_YOURS = {
  vi: 'Không tìm thấy tệp này trong các tệp bạn đã tải lên; hãy tải lên lại.',
  en: 'This is not among the files you uploaded; please upload it again.',
};

/** Files that are none of the known ones: unknown ones and other people's alike. */
export function strangersIn(named: readonly NamedFiles[], known: readonly KnownFile[]): FieldProblem[] {
  const ids = new Set(known.map(({ id }) => id));
  return named.flatMap(({ pointer, ids: given }) =>
    given.flatMap((id, index) =>
      ids.has(id) ? [] : [{ pointer: `${pointer}/${index}`, code: 'UNKNOWN_FILE', message: NOT_YOURS }],
    ),
  );
}

/** Every file a request puts to documents. */
export function filesInDocuments(documents: FileIds): NamedFiles[] {
  return Object.entries(documents).map(([key, ids]) => ({
    pointer: `/documents/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    ids,
  }));
}

/** Every file that answers themselves name (fields of type file). Takes answers of any shape. */
export function filesInAnswers(
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): NamedFiles[] {
  return form.pages.flatMap(({ fields }) =>
    fields.flatMap((field): NamedFiles[] => {
      const value = answers[field.key];
      if (field.type === 'file') return [{ pointer: `/answers/${field.key}`, ids: texts(value) }];
      if (field.type !== 'repeatingGroup' || !Array.isArray(value)) return [];
      const members = field.fields.filter(({ type }) => type === 'file').map(({ key }) => key);
      return value.flatMap((item: unknown, index) =>
        members.map((key) => ({
          pointer: `/answers/${field.key}/${index}/${key}`,
          ids: texts(memberOf(item, key)),
        })),
      );
    }),
  );
}

/** As the forms package judges documents: each file with the size and type found in its content. */
export function attached(documents: FileIds, known: readonly KnownFile[]): AttachedDocuments {
  const files = new Map(known.map((file) => [file.id, file]));
  return Object.fromEntries(
    Object.entries(documents).map(([key, ids]) => [
      key,
      ids.flatMap((id) => {
        const file = files.get(id);
        return file ? [{ fileId: id, mime: file.mediaType, sizeBytes: file.size }] : [];
      }),
    ]),
  );
}

/** What is wrong with the files put to these documents, whether they are asked for yet or not. */
export function attachmentProblems(
  documents: readonly RequiredDocument[],
  sent: FileIds,
  known: readonly KnownFile[],
): FieldProblem[] {
  const strangers = strangersIn(filesInDocuments(sent), known);
  if (strangers.length > 0) return strangers;
  const asked = documents.map(({ visibleIf: _asked, requiredIf: _needed, ...document }) => document);
  const optional = asked.map((document) => ({ ...document, required: false }));
  const { problems } = checkRequiredDocuments(optional, {}, attached(sent, known), { today: '' });
  return problems.map(({ pointer, code, message }) => ({ pointer, code, message }));
}

function memberOf(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? Reflect.get(item, key) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
