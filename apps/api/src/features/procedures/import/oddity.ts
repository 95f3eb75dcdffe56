/**
 * Everything about a national record that is not as the record's own definition promises. An odd record is
 * imported all the same, unless the text says otherwise; the report lists the kinds with examples.
 */
export const ODDITIES = {
  LINE_BROKEN: 'the line is not JSON; skipped',
  RECORD_UNKNOWN: 'neither a list record nor a detail record with a code and a name; skipped',
  CODE_BLANKS: 'blanks around the code; trimmed',
  CODE_UNUSUAL:
    'the code is not one digit, a dot and six digits (with an agency suffix or not); kept as it is',
  CODE_COLLISION: 'another procedure already has this code; stored with the suffix of the issuing province',
  CODE_MARKED_DELETED: 'the code says it was deleted ("-Xoa"); kept, ranked last',
  NAME_DIFFERS: 'list and detail give different names; the detail wins',
  TEXT_NOT_NFC: 'text not in Unicode NFC; composed',
  TEXT_HTML: 'HTML in the text; tags dropped, text kept',
  TEXT_CONTROL: 'control, direction or zero-width characters in the text; dropped',
  KIND_UNKNOWN: 'unknown kind of procedure; treated as national',
  TIME_OTHER_UNIT: 'the way of filing gives its time in the unit "OTHER"; the case gives the limit instead',
  TIME_CONTRADICTS: 'the way of filing and every case give different limits; both are shown',
  TIME_MISSING: 'no structured time limit anywhere; the text is shown',
  FEE_ZERO: 'fee 0, which often means "see the text"; shown as text, never as free',
  FEE_TOO_SMALL: 'fee below 1,000 đ, probably thousands of đồng; shown as text',
  FEE_FOREIGN: 'fee in another currency; shown as text',
  FEE_ODD: 'the fee is not a whole number of đồng; shown as text',
  DOCUMENT_IS_NOTE: 'documents with quantity 0: notes, not papers',
  DOCUMENT_NAMELESS: 'documents without a name; dropped',
  DOCUMENTS_MISSING: 'a detail record without any document',
  AGENCY_EMPTY: 'no executing agency in any of the three places; the deciding or issuing one is shown',
  ISSUER_EMPTY: 'no issuing authority',
  SUBJECT_PREFIX: 'subject types with the prefix DT instead of ĐT; unified',
  SUBJECT_UNKNOWN: 'subject types that are not in the national list; kept as text',
  RESULT_MISSING: 'a detail record without a result',
  DATE_ODD: 'a date that is not epoch milliseconds of this century; dropped',
} as const;

export type Oddity = keyof typeof ODDITIES;

/** Told about each odd thing while one record is cleaned. */
export type Note = (kind: Oddity, detail?: string) => void;
