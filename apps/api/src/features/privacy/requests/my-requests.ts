import type { MyDataRequests } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { RequestContent } from './request-content.js';
import { requestFacts } from './request.view.js';
import { RequestsStore } from './requests.store.js';

@Injectable()
export class MyRequests {
  constructor(
    private readonly store: RequestsStore,
    private readonly content: RequestContent,
  ) {}

  /** Newest first, with what was answered. */
  async of(personId: string): Promise<MyDataRequests> {
    const rows = await this.store.ofPerson(personId);
    const answers = await this.content.answersOf(rows.map(({ id }) => id));
    return {
      items: rows.map((row) => {
        const { right, why } = this.content.asked(row);
        const answer = answers.get(row.id)?.answer ?? null;
        return { ...requestFacts(row), right, why, fileId: row.fileId, answer };
      }),
    };
  }
}
