import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../../../../tools/progress.mjs';

const DAY = 86_400_000;
const GB = 1e9;
/** A dossier with all its rows and indexes: one of the short old ones, and the average of what is whole. */
const BYTES = { slim: 6100, whole: 10_300 };
/** The widest index is sorted beside the tables. */
const WHILE_LOADING = 1.06;
/** Of the disk, beside the set: what serving and changing it takes, which grows with it. */
const keptFree = (dossiers) => Math.min(6 * GB, dossiers * 3000);
const MONTHS = [30, 24, 18, 12, 9, 6, 3, 1, 0];

/**
 * Whether the set fits on the disk. Where it does not, only dossiers of the last months are of all kinds
 * and have papers and files; `papersFrom` is the first day of those, epoch ms. Throws PlainError where even that is too much.
 */
export async function room(place, { dossiers, until, thin }) {
  const free = freeAt(place) - keptFree(dossiers);
  const need = (share) => dossiers * (BYTES.slim + share * (BYTES.whole - BYTES.slim)) * WHILE_LOADING;
  if (need(thin ? 0 : 1) <= free) return { papersFrom: 0, why: null };
  const months = thin ? undefined : MONTHS.find((count) => need(count / 36) <= free);
  if (months === undefined) {
    throw new PlainError(
      `${dossiers.toLocaleString('en')} dossiers need ${(need(0) / GB).toFixed(0)} GB, and there are ${(free / GB).toFixed(0)} GB free at ${place}.\n` +
        'Free some, or name another place: MOTCUA_BENCH_DIR=<directory>',
    );
  }
  const why = `The disk has ${(free / GB).toFixed(0)} GB: all kinds of dossiers, with papers and files, only in the last ${months} months; before, certified copies alone.`;
  return { papersFrom: until - Math.round(months * 30.44) * DAY, why };
}

function freeAt(place) {
  let at = place;
  while (!existsSync(at)) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  return bavail * bsize;
}
