import { cleanCode } from './clean-code.js';
import { cleanDetail } from './clean-detail.js';
import { cleanList } from './clean-list.js';
import type { DetailPart, ListPart } from './national-record.js';
import type { OddityTally } from './oddity-tally.js';
import { isRaw, rawObject, rawText, type Raw } from './raw.js';

export type ReadRecord =
  { code: string; part: ListPart; as: 'list' } | { code: string; part: DetailPart; as: 'detail' };

/** One line of either file. Null when there is nothing to import in it; why is in the tally. */
export function readRecord(line: string, at: string, tally: OddityTally): ReadRecord | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    tally.forRecord(at)('LINE_BROKEN', error instanceof Error ? error.message : undefined);
    return null;
  }
  if (!isRaw(parsed)) {
    tally.forRecord(at)('RECORD_UNKNOWN', line);
    return null;
  }
  // A detail comes as the portal's whole answer; its `code` is the outcome of the request, not the procedure's.
  const isDetail = isRaw(parsed['data']);
  return readParts(isDetail ? rawObject(parsed, 'data') : parsed, isDetail, at, tally);
}

function readParts(record: Raw, isDetail: boolean, at: string, tally: OddityTally): ReadRecord | null {
  const raw = rawText(record, 'code');
  if (raw.trim() === '' || rawText(record, 'name').trim() === '') {
    tally.forRecord(at)('RECORD_UNKNOWN', raw.trim() === '' ? 'no code' : 'no name');
    return null;
  }
  const note = tally.forRecord(raw.trim());
  const code = cleanCode(raw, note);
  const detail =
    isDetail || Array.isArray(record['executionMethods']) || Array.isArray(record['executionSteps']);
  return detail
    ? { code, as: 'detail', part: cleanDetail(record, code, note) }
    : { code, as: 'list', part: cleanList(record, code, note) };
}
