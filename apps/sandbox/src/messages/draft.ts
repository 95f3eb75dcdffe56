import { HttpError } from '../http.js';
import type { Draft } from './outbox.js';

function text(body: Record<string, unknown>, name: string, max: number): string {
  const value = body[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > max) {
    throw new HttpError(422, 'INVALID_MESSAGE', `${name}: 1 to ${max} characters`);
  }
  return value;
}

export function readDraft(body: Record<string, unknown>): Draft {
  const { channel } = body;
  if (channel !== 'SMS' && channel !== 'EMAIL') {
    throw new HttpError(422, 'INVALID_MESSAGE', 'channel: SMS or EMAIL');
  }
  const to = text(body, 'to', 254);
  const valid = channel === 'SMS' ? /^\+?\d{8,15}$/.test(to) : /^[^\s@]+@[^\s@]+$/.test(to);
  if (!valid) throw new HttpError(422, 'INVALID_RECIPIENT', `to: not a valid ${channel} address`);
  return {
    channel,
    to,
    text: text(body, 'text', 10_000),
    idempotencyKey: text(body, 'idempotencyKey', 200),
    ...(body['subject'] === undefined ? {} : { subject: text(body, 'subject', 500) }),
  };
}

export function readTimes(body: Record<string, unknown>): number {
  const { times } = body;
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 0 || times > 10_000) {
    throw new HttpError(422, 'INVALID_TIMES', 'times: a whole number from 0 to 10000');
  }
  return times;
}
