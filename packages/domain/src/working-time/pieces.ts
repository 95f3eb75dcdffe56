import type { Stop } from './pauses.js';
import type { StretchReason } from './stretch-reasons.js';

/** A stretch in local minutes. */
export interface Piece {
  from: number;
  to: number;
  counted: boolean;
  days?: number;
  reason: StretchReason;
}

/** Cuts a piece at the stops; the parts inside a stop are not counted, for the given reason. */
export function piecesWithoutStops(piece: Piece, stops: readonly Stop[], paused: StretchReason): Piece[] {
  const cut: Piece[] = [];
  let cursor = piece.from;
  for (const stop of stops) {
    const from = Math.max(stop.from, cursor);
    const to = Math.min(stop.to, piece.to);
    if (from >= to) continue;
    if (cursor < from) cut.push({ ...piece, from: cursor, to: from });
    cut.push({ ...piece, from, to, counted: false, reason: paused });
    cursor = to;
  }
  if (cursor < piece.to) cut.push({ ...piece, from: cursor });
  return cut;
}

/**
 * Joins neighbours that a reader would name the same: equal reasons, and the night before or after a
 * day off with that day off, so that "from Friday evening to Monday morning" is one row.
 */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    if (piece.from >= piece.to) continue;
    const last = joined.at(-1);
    const reason = last && last.counted === piece.counted ? sharedReason(last.reason, piece.reason) : null;
    if (!last || !reason) {
      joined.push({ ...piece });
      continue;
    }
    last.to = piece.to;
    last.reason = reason;
    if (piece.days !== undefined) last.days = (last.days ?? 0) + piece.days;
  }
  return joined;
}

const DAY_OFF: ReadonlySet<string> = new Set(['WEEKEND', 'HOLIDAY', 'SWAP_OFF', 'LOCAL_OFF']);

function sharedReason(a: StretchReason, b: StretchReason): StretchReason | null {
  if (a.code === b.code && a.text.vi === b.text.vi) return a;
  if (a.code === 'OUTSIDE_HOURS' && DAY_OFF.has(b.code)) return b;
  if (b.code === 'OUTSIDE_HOURS' && DAY_OFF.has(a.code)) return a;
  return null;
}
