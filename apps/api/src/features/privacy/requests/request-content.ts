import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { contentPlace, stepPlace } from './request-places.js';
import { type RequestRow, RequestsStore } from './requests.store.js';

/** What was asked, in the person's words or for them at the counter. */
export interface Asked {
  right: string | null;
  why: string;
  paperSeen: string | null;
}

/** What was answered, and what it changed. */
export interface Answered {
  answer: string;
  paperSeen: string | null;
  before: string | null;
  after: string | null;
}

export const ASKED = 1;
export const ANSWERED = 2;

/** The words of requests, sealed and opened. */
@Injectable()
export class RequestContent {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly store: RequestsStore,
  ) {}

  seal(requestId: string, asked: Asked): Buffer {
    return this.cipher.sealJson(asked, contentPlace(requestId));
  }

  sealStep(requestId: string, seq: number, content: Asked | Answered): Buffer {
    return this.cipher.sealJson(content, stepPlace(requestId, seq));
  }

  asked({ id, contentSealed }: RequestRow): Asked {
    return this.cipher.openJson<Asked>(contentSealed, contentPlace(id));
  }

  /** By request; those not answered yet are missing. */
  async answersOf(ids: readonly string[]): Promise<Map<string, Answered>> {
    const rows = await this.store.answers(ids);
    const opened = rows.map(({ requestId, contentSealed }): [string, Answered] => [
      requestId,
      this.cipher.openJson<Answered>(contentSealed, stepPlace(requestId, ANSWERED)),
    ]);
    return new Map(opened);
  }
}
