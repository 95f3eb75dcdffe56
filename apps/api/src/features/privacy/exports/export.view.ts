import type { DataExport } from '@motcua/contracts';
import type { ExportRow } from './exports.store.js';

/** What lay ready for its time is gone, also before it is swept. */
export function exportView(row: ExportRow, now: number): DataExport {
  const over = row.state === 'READY' && (row.expiresAt?.getTime() ?? 0) <= now;
  return {
    id: row.id,
    state: over ? 'GONE' : row.state,
    askedAt: row.askedAt.toISOString(),
    finishedAt: row.finishedAt && row.finishedAt.toISOString(),
    expiresAt: row.expiresAt && row.expiresAt.toISOString(),
    done: row.done,
    total: row.total,
    bytes: row.bytes,
  };
}
