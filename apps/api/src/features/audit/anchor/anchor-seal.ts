import { createHash, type Hash } from 'node:crypto';

/** A night's new history pinned. Hashes are hex. */
export interface Anchor {
  no: number;
  /** Epoch ms. */
  madeAt: number;
  /** How many dossiers went on since the anchor before. */
  dossiers: number;
  digest: string;
  prevHash: string;
  hash: string;
  seal: string;
}

export interface Leaf {
  dossierId: string;
  seq: number;
  hash: string;
}

/** Before the first anchor. */
export const ANCHOR_START = createHash('sha256').update('anchors').digest('hex');

export function anchorHash({
  no,
  madeAt,
  dossiers,
  digest,
  prevHash,
}: Omit<Anchor, 'hash' | 'seal'>): string {
  return createHash('sha256')
    .update(`anchor:${no}:${madeAt}:${dossiers}:${digest}:${prevHash}`)
    .digest('hex');
}

/** What the keyed hash of an anchor is made of. */
export function sealText(hash: string): string {
  return `audit anchor ${hash}`;
}

/** Digest over leaves in order of dossier; fed page by page. */
export class LeavesDigest {
  private readonly hash: Hash = createHash('sha256');
  count = 0;

  add(leaves: readonly Leaf[]): void {
    for (const { dossierId, seq, hash } of leaves) this.hash.update(`${dossierId}:${seq}:${hash};`);
    this.count += leaves.length;
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
