import { Injectable } from '@nestjs/common';
import type { OfferingAgencies } from '@motcua/contracts';
import { foldVietnamese } from '@motcua/domain';
import { ProblemError } from '../../../platform/errors/index.js';
import { OfferingsStore } from './offerings.store.js';

@Injectable()
export class ListOfferings {
  constructor(private readonly store: OfferingsStore) {}

  /** Throws NOT_FOUND for an unknown code, NOT_FILEABLE for a procedure that can only be read. */
  async run(code: string, query: string): Promise<OfferingAgencies> {
    const fileable = await this.store.isFileable(code);
    if (fileable === null) throw new ProblemError('NOT_FOUND');
    if (!fileable) throw new ProblemError('NOT_FILEABLE');
    const words = foldVietnamese(query)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    return { items: await this.store.agencies(code, words) };
  }
}
