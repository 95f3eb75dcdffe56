import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type JobContext, OutboxHandler } from '../../platform/outbox/index.js';
import { People } from '../identity/index.js';
import { NoticesStore } from './notices.store.js';
import { SmsGateway } from './sms-gateway.js';

export const SMS_TASK = 'notifications.sms';

const Payload = z.object({
  dossierId: z.uuid(),
  seq: z.int(),
  personId: z.uuid(),
  kind: z.string(),
  text: z.string(),
});

/** Sends one SMS; a gateway that is down is asked again later, and never holds up a dossier. */
@Injectable()
export class SendSmsHandler extends OutboxHandler {
  readonly task = SMS_TASK;

  constructor(
    private readonly gateway: SmsGateway,
    private readonly people: People,
    private readonly store: NoticesStore,
  ) {
    super();
  }

  async handle(payload: unknown, { lastAttempt }: JobContext): Promise<void> {
    const { dossierId, seq, personId, kind, text } = Payload.parse(payload);
    if (!this.gateway.available) return;
    const profile = await this.people.profile(personId);
    const to = profile?.phone;
    if (!to) return;
    const outcome = await this.gateway.send({ to, text, idempotencyKey: `${dossierId}:${seq}:${kind}` });
    const log = { dossierId, channel: 'SMS', kind };
    if (outcome.sent) return this.store.logMessage({ ...log, state: 'SENT', detail: outcome.id });
    if (lastAttempt) await this.store.logMessage({ ...log, state: 'FAILED', detail: outcome.why });
    throw new Error(`SMS not sent: ${outcome.why}`);
  }
}
