import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Anchor, ANCHOR_START, anchorHash, LeavesDigest, sealText } from './anchor-seal.js';
import { AnchorsStore } from './anchors.store.js';

/** Far more than a clock may be wrong or an act may take to be committed. */
const OVERLAP_MS = 24 * 60 * 60_000;

@Injectable()
export class MakeAnchor {
  constructor(
    private readonly store: AnchorsStore,
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Pins what is new. Also when nothing is: a night without an anchor would look like one that was removed. */
  make(): Promise<Anchor> {
    return this.database.transaction(async (tx) => {
      await this.store.lock(tx);
      const before = await this.store.newest(tx);
      const no = (before?.no ?? 0) + 1;
      const madeAt = this.clock.now();
      await this.store.pin(tx, no, before && new Date(before.madeAt - OVERLAP_MS));
      const leaves = new LeavesDigest();
      for await (const page of this.store.leaves(no, tx)) leaves.add(page);
      const content = {
        no,
        madeAt,
        dossiers: leaves.count,
        digest: leaves.digest(),
        prevHash: before?.hash ?? ANCHOR_START,
      };
      const hash = anchorHash(content);
      const anchor = { ...content, hash, seal: this.cipher.hash(sealText(hash)).toString('hex') };
      await this.store.append(tx, anchor);
      return anchor;
    });
  }
}
