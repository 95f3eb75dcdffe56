import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../crypto/index.js';
import { FileDrive } from '../drive/file-drive.js';
import { Spool } from '../drive/spool.js';
import { type Draft, writeDraft } from '../taking/draft.js';
import { storageKey } from './file-key.js';
import { type OldFile, OldFilesStore } from './old-files.store.js';

const PAGE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const NO_LIMITS = { bytes: Number.POSITIVE_INFINITY, bytesPerSecond: 0 };

export interface SealedOld {
  sealed: number;
  /** Ids of files whose content is not what it was, or is missing. */
  broken: string[];
}

/** Seals contents from before sealing, one after another, while everybody works; may be stopped and begun again. */
@Injectable()
export class SealOldFiles {
  constructor(
    private readonly store: OldFilesStore,
    private readonly drive: FileDrive,
    private readonly spool: Spool,
    private readonly cipher: FieldCipher,
  ) {}

  async run(): Promise<SealedOld> {
    const result: SealedOld = { sealed: 0, broken: [] };
    let after = FIRST_ID;
    for (;;) {
      const page = await this.store.page(after, PAGE);
      for (const file of page) {
        if (await this.seal(file)) result.sealed += 1;
        else result.broken.push(file.id);
      }
      const last = page.at(-1);
      if (!last) return result;
      after = last.id;
    }
  }

  /** The clear content goes only when the row that names the sealed one is committed. */
  private async seal(file: OldFile): Promise<boolean> {
    const draft = await this.copy(file);
    if (!draft) return false;
    try {
      if (draft.sha256 !== file.sha256) return false;
      const at = storageKey(this.cipher, file.id, file.sha256);
      await this.drive.keep(draft.path, at);
      const { key, sha256 } = draft;
      const done = await this.store.markSealed(file, { key, sha256, storageKey: at });
      if (done && !(await this.store.uses(file.storageKey))) await this.drive.remove(file.storageKey);
      return true;
    } finally {
      await this.spool.discard(draft.path);
    }
  }

  private async copy(file: OldFile): Promise<Draft | null> {
    try {
      return await writeDraft(this.spool, await this.drive.read(file.storageKey), NO_LIMITS);
    } catch {
      return null;
    }
  }
}
