import { paperSeal } from '../../documents/index.js';
import type { SealedAction } from '../../dossiers/index.js';
import { type Found, found } from './finding.js';
import type { PaperRow } from './history-rows.js';

/** Rendering takes seconds; a worker may stand still for hours. */
const RENDERED_WITHIN_MS = 24 * 60 * 60_000;

export interface LinkCheck {
  /** Epoch ms. */
  now: number;
  /** The seal that a paper's link to this file must bear, hex; null when the file is gone or does not open. */
  linkSealOf(paperId: string, fileId: string): string | null;
}

/** Every issued paper, and the file it was rendered to, against the act that issued it. */
export function checkPapers(
  dossierId: string,
  rows: readonly PaperRow[],
  actions: readonly SealedAction[],
  links: LinkCheck,
): Found[] {
  const bySeq = new Map(actions.map((action) => [action.seq, action]));
  const known = new Set(rows.map(({ id }) => id));
  const gone = actions.flatMap(({ seq, papers = {} }) =>
    Object.keys(papers)
      .filter((id) => !known.has(id))
      .map((id) => found('PAPER', seq, `paper ${id}, issued by act ${seq}, is gone`)),
  );
  return [...rows.flatMap((row) => ofRow(dossierId, row, bySeq.get(row.actionSeq), links)), ...gone];
}

function ofRow(
  dossierId: string,
  row: PaperRow,
  action: SealedAction | undefined,
  links: LinkCheck,
): Found[] {
  const say = (words: string): Found[] => [found('PAPER', row.actionSeq, `paper ${row.number} ${words}`)];
  const issued = action?.issues.some(({ form }) => form === row.form);
  if (!action || !issued) return say('was put in: no act issued it');
  const seals = action.papers;
  // Issued before acts bore the seals of their papers: its being there is all that is known.
  if (!seals) return row.content === undefined ? say('does not open: it was altered') : [];
  const seal = seals[row.id];
  if (seal === undefined) return say(`was put in: act ${action.seq} issued another`);
  if (row.content === undefined || paperSeal({ ...row, dossierId }) !== seal)
    return say(`is not what act ${action.seq} issued: it was altered`);
  return ofLink(row, links, say);
}

function ofLink(
  { id, file, issuedAt }: PaperRow,
  links: LinkCheck,
  say: (words: string) => Found[],
): Found[] {
  if (file === null) {
    if (links.now - issuedAt < RENDERED_WITHIN_MS) return [];
    return say('has no file a day after it was issued: the link was removed, or the worker stands still');
  }
  if (file.seal !== null && file.seal === links.linkSealOf(id, file.id)) return [];
  return say(
    `leads to file ${file.id}, which is not the one that was rendered: the link or the file was altered`,
  );
}
