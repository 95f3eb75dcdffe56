import type { HandedPaper } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { type FieldProblem, ProblemError } from '../../platform/errors/index.js';
import type { DraftRow } from './draft.store.js';

type Papers = Readonly<Record<string, HandedPaper | null>>;

const ONLY_AT_COUNTER = {
  vi: 'Chỉ cán bộ tại quầy mới ghi nhận giấy tờ bản giấy; hãy tải tệp lên.',
  en: 'Only the counter takes in papers; please upload files.',
};
const UNKNOWN = {
  vi: 'Thủ tục không có loại giấy tờ này; tải lại trang rồi thử lại.',
  en: 'The procedure has no such document; reload the page and try again.',
};

/** Throws INVALID_ANSWERS for papers of a draft that is sent online, or of a document the procedure does not have. */
export function checkPapers(
  { filedFor }: Pick<DraftRow, 'filedFor'>,
  { documents }: Pick<ProcedureDefinition, 'documents'>,
  papers: Papers,
): void {
  const known = new Set(documents.map(({ key }) => key));
  const errors = Object.keys(papers).flatMap((key): FieldProblem[] => {
    const pointer = `/papers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (filedFor === null) return [{ pointer, code: 'ONLY_AT_COUNTER', message: ONLY_AT_COUNTER }];
    return known.has(key) ? [] : [{ pointer, code: 'UNKNOWN_DOCUMENT', message: UNKNOWN }];
  });
  if (errors.length > 0) throw new ProblemError('INVALID_ANSWERS', { errors });
}

/** What was counted before with what was counted now laid over it; null takes a paper away. */
export function mergePapers(
  saved: Readonly<Record<string, HandedPaper>>,
  sent: Papers,
): Record<string, HandedPaper> {
  const merged = Object.entries({ ...saved, ...sent });
  return Object.fromEntries(merged.flatMap(([key, paper]) => (paper ? [[key, paper] as const] : [])));
}
