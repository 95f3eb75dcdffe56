import { lineOf } from './clean-part.js';
import { cleanText } from './clean-text.js';
import type { DetailPart, NationalDocument } from './national-record.js';
import type { Note } from './oddity.js';
import { rawNumber, rawObjects, rawText, type Raw } from './raw.js';

/**
 * Groups of papers, one per case or heading. The record's own `required` is always false and says nothing,
 * so it is not read. What has neither an original nor a copy is a note that was typed in as a paper.
 */
export function cleanDocuments(record: Raw, note: Note): DetailPart['documentGroups'] {
  const groups = rawObjects(record, 'executionCases').map((group) => cleanGroup(group, note));
  const filled = groups.filter(({ documents, notes }) => documents.length + notes.length > 0);
  if (!filled.some(({ documents }) => documents.length > 0)) note('DOCUMENTS_MISSING');
  return filled;
}

function cleanGroup(group: Raw, note: Note): DetailPart['documentGroups'][number] {
  const documents: NationalDocument[] = [];
  const notes: string[] = [];
  for (const component of rawObjects(group, 'profileComponents')) {
    const name = cleanText(rawText(component, 'name'), note).replace(/^[-+*•]\s*/, '');
    const originals = rawNumber(component, 'originalQty') ?? 0;
    const copies = rawNumber(component, 'copyQty') ?? 0;
    if (name === '') {
      note('DOCUMENT_NAMELESS');
    } else if (originals + copies > 0) {
      documents.push({
        code: lineOf(component, 'code', note),
        name,
        originals,
        copies,
        form: formOf(component, note),
      });
    } else {
      note('DOCUMENT_IS_NOTE', name);
      notes.push(name);
    }
  }
  return { name: headingOf(group, note), documents, notes };
}

/** Headings come as `* Giấy tờ phải nộp:`. */
function headingOf(group: Raw, note: Note): string | null {
  return lineOf(group, 'name', note)?.replace(/^[\s*+-]+|[\s:]+$/g, '') || null;
}

function formOf(component: Raw, note: Note): string | null {
  const names = rawObjects(component, 'attachments').map((file) => lineOf(file, 'fileName', note));
  return names.filter((name) => name !== null).join('; ') || null;
}
