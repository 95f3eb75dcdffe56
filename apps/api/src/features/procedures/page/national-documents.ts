import type { ProcedurePage } from '@motcua/contracts';
import type { DetailPart } from '../import/national-record.js';

type PageDocument = ProcedurePage['documents'][number];

/** Headings that say how a paper is handed in, not in which case. */
const PLAIN_HEADING = /^(?:giấy tờ|thành phần|hồ sơ)(?:\s(?:phải nộp|phải xuất trình|hồ sơ|gồm|bao gồm))*$/i;
const CONDITIONAL = /^(?:\([^)]*\)\s*|[a-zđ0-9]+[).]\s*)?(?:trường hợp|nếu|đối với|khi)\b/i;

/** The record does not say which paper is always needed; its words and headings do, as far as they go. */
export function nationalDocuments(groups: DetailPart['documentGroups']): PageDocument[] {
  return groups.flatMap(({ name, documents, notes }, group) => {
    const condition = name === null || PLAIN_HEADING.test(name) ? null : { vi: name, en: name };
    const line = (text: string, key: string): PageDocument => ({
      key,
      name: { vi: text, en: text },
      hint: null,
      originals: 0,
      copies: 0,
      need: 'NOTE',
      condition,
      replaceableByData: null,
    });
    return [
      ...documents.map(({ name: text, originals, copies, form }, i): PageDocument => ({
        ...line(text, `${group}.${i}`),
        hint: form === null ? null : { vi: `Mẫu: ${form}`, en: `Form: ${form}` },
        originals,
        copies,
        need: condition !== null || CONDITIONAL.test(text) ? 'IN_SOME_CASES' : 'ALWAYS',
      })),
      ...notes.map((text, i) => line(text, `${group}.n${i}`)),
    ];
  });
}
