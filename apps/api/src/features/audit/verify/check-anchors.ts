import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { type Anchor, ANCHOR_START, anchorHash, LeavesDigest, sealText } from '../anchor/anchor-seal.js';
import { AnchorsStore } from '../anchor/anchors.store.js';
import { type Finding, found } from './finding.js';

const PAGE = 500;

/** An anchor as it was noted down outside the database. */
export interface Expected {
  no: number;
  hash: string;
}

export interface AnchorsChecked {
  count: number;
  newest: Anchor | null;
}

@Injectable()
export class CheckAnchors {
  constructor(
    private readonly store: AnchorsStore,
    private readonly cipher: FieldCipher,
  ) {}

  /** Every anchor against the one before and its seal, and those that `concerns` names against their leaves too. */
  async check(
    expected: Expected | null,
    concerns: (anchor: Anchor) => boolean,
    tell: (finding: Finding) => void,
  ): Promise<AnchorsChecked> {
    const say = (no: number | null, words: string): void =>
      tell({ dossier: null, ...found('ANCHOR', no, words) });
    let newest: Anchor | null = null;
    let count = 0;
    let met = expected === null;
    for await (const anchor of this.anchors()) {
      for (const words of [...after(newest, anchor), ...(await this.within(anchor, concerns(anchor)))])
        say(anchor.no, words);
      met ||= anchor.no === expected?.no && anchor.hash === expected.hash;
      newest = anchor;
      count += 1;
    }
    if (expected && !met)
      say(expected.no, 'the anchor that was noted down is gone or another one stands in its place');
    const stray = await this.store.strayLeaves();
    if (stray > 0)
      say(null, `${stray} leaves belong to anchors that are gone: the newest anchors were removed`);
    return { count, newest };
  }

  private async *anchors(): AsyncGenerator<Anchor> {
    for (let from = Number.MIN_SAFE_INTEGER; ;) {
      const page = await this.store.page(Math.max(from, -(2 ** 31)), PAGE);
      yield* page;
      if (page.length < PAGE) return;
      from = page.at(-1)?.no ?? from;
    }
  }

  private async within(anchor: Anchor, withLeaves: boolean): Promise<string[]> {
    if (anchorHash(anchor) !== anchor.hash)
      return ['the row was altered: its hash is not that of its content'];
    const sealed = this.cipher.hash(sealText(anchor.hash)).toString('hex') === anchor.seal;
    return [
      ...(sealed
        ? []
        : ["it does not bear this installation's seal: it was made by somebody without the key"]),
      ...(withLeaves ? await this.leavesOf(anchor) : []),
    ];
  }

  private async leavesOf({ no, dossiers, digest }: Anchor): Promise<string[]> {
    const leaves = new LeavesDigest();
    for await (const page of this.store.leaves(no)) leaves.add(page);
    if (leaves.digest() === digest) return [];
    return [`its leaves were changed: ${dossiers} were sealed, ${leaves.count} are there`];
  }
}

function after(before: Anchor | null, { no, prevHash }: Anchor): string[] {
  const expected = (before?.no ?? 0) + 1;
  if (no !== expected) return [`anchors are missing before it, from number ${expected} on`];
  if (prevHash !== (before?.hash ?? ANCHOR_START)) return ['it was not made upon the anchor before it'];
  return [];
}
