import { COLUMNS } from '../copy/tables.mjs';

const INSTANTS = /_at$|^at$|_since$/;
const NUMBERS = new Set(['seq', 'version', 'action_seq']);
const UUIDS = /(?:^|_)id$|^named_by$|^submitted_by$|^uploaded_by$|^closed_by$/;
const BYTES = /_enc$|_sealed$|_hash$|^hash$|^seal$/;
const JSONS = new Set(['documents', 'papers', 'name']);
const FLAGS = new Set(['waiting', 'at_intake']);
const EPOCH_2000 = 946_684_800_000;

/** Rows in binary COPY format, read back: [{ column: value }]. */
export function readRows(bytes, table) {
  const columns = COLUMNS[table.startsWith('dossier_action') ? 'dossier_action' : table];
  const rows = [];
  let at = 0;
  while (at < bytes.length) {
    const row = {};
    at += 2;
    for (const column of columns) {
      const length = bytes.readInt32BE(at);
      at += 4;
      row[column] = length < 0 ? null : valueOf(bytes.subarray(at, at + length), column);
      at += Math.max(0, length);
    }
    rows.push(row);
  }
  return rows;
}

function valueOf(bytes, column) {
  if (BYTES.test(column)) return Buffer.from(bytes);
  if (UUIDS.test(column)) return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  if (INSTANTS.test(column)) return EPOCH_2000 + Number(bytes.readBigInt64BE() / 1000n);
  if (NUMBERS.has(column)) return bytes.readInt32BE();
  if (FLAGS.has(column)) return bytes[0] === 1;
  if (JSONS.has(column)) return JSON.parse(bytes.subarray(1).toString());
  return bytes.toString();
}
