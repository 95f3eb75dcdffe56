import { cleanKind, lineOf, unique } from './clean-part.js';
import { cleanSubject } from './clean-subjects.js';
import { cleanLine } from './clean-text.js';
import type { ListPart } from './national-record.js';
import type { Note } from './oddity.js';
import { rawText, rawTexts, type Raw } from './raw.js';

/** One line of the portal's search list. */
export function cleanList(record: Raw, code: string, note: Note): ListPart {
  const issuer = lineOf(record, 'departmentPromulgate', note);
  if (!issuer) note('ISSUER_EMPTY');
  const departments = unique(rawTexts(record, 'departments').map((name) => cleanLine(name, note)));
  if (departments.length === 0) note('AGENCY_EMPTY');
  return {
    nationalId: rawText(record, 'id') || null,
    rawCode: rawText(record, 'code') === code ? null : rawText(record, 'code'),
    name: cleanLine(rawText(record, 'name'), note),
    state: rawText(record, 'state') || 'ACTIVE',
    kind: cleanKind(record, note),
    subjectTypes: rawTexts(record, 'formalityTargetType').map((name) =>
      cleanSubject('', cleanLine(name, note), note),
    ),
    issuer,
    sectors: unique(rawTexts(record, 'categories').map((name) => cleanLine(name, note))),
    departments,
  };
}
