import { Injectable } from '@nestjs/common';
import type { Connection } from '../../../platform/database/index.js';
import { type OfferingRow, OfferingsStore } from './offerings.store.js';
import { type VersionRow, VersionsStore } from './versions.store.js';

export type PublishedVersion = VersionRow;

const KEPT = 200;

/** What other features ask about procedures. Versions are immutable, so they are kept in memory. */
@Injectable()
export class ProcedureCatalogue {
  private readonly versions = new Map<string, Promise<PublishedVersion | null>>();

  constructor(
    private readonly store: VersionsStore,
    private readonly offerings: OfferingsStore,
  ) {}

  /** The version that is filed today; null when the procedure is unknown or can only be read. */
  async publishedVersion(code: string): Promise<PublishedVersion | null> {
    const id = await this.store.currentVersionId(code);
    return id === null ? null : this.version(id);
  }

  /** The same by id alone, asked where the answer must hold. */
  publishedVersionId(on: Connection, code: string): Promise<string | null> {
    return this.store.currentVersionId(code, on);
  }

  /** Any version ever published: a dossier stays with its own for life. */
  async version(versionId: string): Promise<PublishedVersion | null> {
    const known = this.versions.get(versionId);
    if (known) return known;
    const read = this.store.version(versionId);
    this.keep(versionId, read);
    const found = await read.catch((error: unknown) => {
      this.versions.delete(versionId);
      throw error;
    });
    if (!found) this.versions.delete(versionId);
    return found;
  }

  /** The agency that decides and the one-stop unit that takes in; null when that agency does not offer it. */
  offeringOf(
    procedureId: string,
    competentAgencyCode: string,
  ): Promise<{ competent: OfferingRow; receiving: OfferingRow } | null> {
    return this.offerings.find(procedureId, competentAgencyCode);
  }

  private keep(versionId: string, read: Promise<PublishedVersion | null>): void {
    const [oldest] = this.versions.keys();
    if (this.versions.size >= KEPT && oldest !== undefined) this.versions.delete(oldest);
    this.versions.set(versionId, read);
  }
}
