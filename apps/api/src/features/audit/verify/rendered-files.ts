import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { FilesStore } from '../../../platform/files/index.js';
import { linkSeal } from '../../documents/index.js';
import type { LinkCheck } from './check-papers.js';
import type { HistoryRow } from './history-rows.js';

/** What papers were rendered to, as far as verifying needs it. */
@Injectable()
export class RenderedFiles {
  constructor(
    private readonly store: FilesStore,
    private readonly cipher: FieldCipher,
  ) {}

  async linksOf(page: readonly HistoryRow[], now: number): Promise<LinkCheck> {
    const ids = page.flatMap(({ papers }) => papers.flatMap(({ file }) => (file ? [file.id] : [])));
    const digests = await this.digests(ids);
    return {
      now,
      linkSealOf: (paperId, id) => {
        const digest = digests.get(id);
        return digest === undefined
          ? null
          : linkSeal(this.cipher, paperId, { id, sha256: digest }).toString('hex');
      },
    };
  }

  /** One by one where one of them does not open. */
  private async digests(ids: readonly string[]): Promise<Map<string, string>> {
    try {
      return new Map((await this.store.open(ids)).map(({ id, sha256 }) => [id, sha256]));
    } catch {
      if (ids.length <= 1) return new Map();
      const each = await Promise.all(ids.map((id) => this.digests([id])));
      return new Map(each.flatMap((one) => [...one]));
    }
  }
}
