import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../platform/config/index.js';

export interface Sms {
  to: string;
  text: string;
  /** The gateway sends a message of one key once, however often it is asked. */
  idempotencyKey: string;
}

export type SmsOutcome = { sent: true; id: string } | { sent: false; why: string };

const TIMEOUT_MS = 10_000;
const Accepted = z.object({ id: z.string() });

/** The port to whatever sends SMS. */
export abstract class SmsGateway {
  /** False when no gateway is set up: then nothing is tried. */
  abstract readonly available: boolean;
  abstract send(sms: Sms): Promise<SmsOutcome>;
}

/** A gateway spoken to by HTTP. In the demo it is the stand-in. */
@Injectable()
export class HttpSmsGateway extends SmsGateway {
  constructor(private readonly config: Config) {
    super();
  }

  get available(): boolean {
    return this.config.demo;
  }

  async send({ to, text, idempotencyKey }: Sms): Promise<SmsOutcome> {
    try {
      const response = await fetch(`${this.config.sandboxUrl}/sandbox/messages/api/send`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'SMS', to, text, idempotencyKey }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) return { sent: false, why: `gateway answered ${response.status}` };
      return { sent: true, id: Accepted.parse(await response.json()).id };
    } catch (error) {
      return { sent: false, why: error instanceof Error ? error.name : 'unknown' };
    }
  }
}
