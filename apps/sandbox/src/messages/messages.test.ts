import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../start-sandbox.js';
import { KEEP, Outbox } from './outbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterEach(() => sandbox.close());

const SMS = {
  channel: 'SMS',
  to: '0950000001',
  text: 'Hồ sơ H50.12-261121-0007 đã được tiếp nhận',
  idempotencyKey: 'k1',
};

async function post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const res = await fetch(`${sandbox.url}/sandbox/messages/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: res.status, body: (await res.json()) as Record<string, unknown> };
}

async function sentTexts(): Promise<unknown[]> {
  const res = await fetch(`${sandbox.url}/sandbox/messages/api/sent`);
  const { items } = (await res.json()) as { items: { text: string }[] };
  return items.map((item) => item.text);
}

describe('sending', () => {
  it('accepts a message once, however often it is sent', async () => {
    const first = await post('send', SMS);
    const again = await post('send', SMS);
    expect(first).toMatchObject({ status: 202, body: { repeated: false } });
    expect(again).toMatchObject({ status: 202, body: { id: first.body['id'], repeated: true } });
    expect(await sentTexts()).toEqual([SMS.text]);
  });

  it('refuses a key that was used for another message', async () => {
    await post('send', SMS);
    expect(await post('send', { ...SMS, text: 'khác' })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('fails as often as told, then works again', async () => {
    expect((await post('fail', { times: 2 })).status).toBe(200);
    const statuses = [await post('send', SMS), await post('send', SMS), await post('send', SMS)].map(
      (r) => r.status,
    );
    expect(statuses).toEqual([503, 503, 202]);
  });

  it.each([
    ['no channel', { ...SMS, channel: 'FAX' }, 422],
    ['no text', { ...SMS, text: ' ' }, 422],
    ['no key', { ...SMS, idempotencyKey: undefined }, 422],
    ['a wrong number', { ...SMS, to: 'an@example.com' }, 422],
    ['a wrong address', { ...SMS, channel: 'EMAIL' }, 422],
    ['an array', [SMS], 400],
    ['broken JSON', '{', 400],
    ['a huge body', { ...SMS, text: 'x'.repeat(100_000) }, 413],
  ])('refuses %s', async (_what, body, status) => {
    expect((await post('send', body)).status).toBe(status);
    expect(await sentTexts()).toEqual([]);
  });

  it('refuses what a foreign page’s form could send', async () => {
    const res = await fetch(`${sandbox.url}/sandbox/messages/api/send`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(SMS),
    });
    expect(res.status).toBe(415);
  });
});

describe('the list', () => {
  it('shows the newest first and everything as text', async () => {
    await post('send', SMS);
    await post('send', {
      channel: 'EMAIL',
      to: 'an@example.com',
      subject: '<b>Kết quả</b>',
      text: '<img src=x onerror=alert(1)>',
      idempotencyKey: 'k2',
    });
    const text = await (await fetch(`${sandbox.url}/sandbox/messages`)).text();
    expect(text.indexOf('onerror')).toBeLessThan(text.indexOf('H50.12-261121-0007'));
    expect(text).toContain('&lt;img src=x');
    expect(text).toContain('Tiêu đề: &lt;b&gt;Kết quả');
    expect(text).not.toContain('<img');
  });

  it('keeps only the last ones', () => {
    const outbox = new Outbox();
    for (let n = 0; n < KEEP + 7; n += 1) {
      outbox.send({ channel: 'SMS', to: '0950000001', text: `${n}`, idempotencyKey: `${n}` }, new Date(0));
    }
    const kept = outbox.newestFirst().map((m) => m.text);
    expect([kept.length, kept.at(0), kept.at(-1)]).toEqual([KEEP, `${KEEP + 6}`, '7']);
  });
});

it('describes the stand-ins on its first page and knows no other page', async () => {
  expect(await (await fetch(`${sandbox.url}/sandbox/`)).text()).toContain('href="/sandbox/messages"');
  expect((await fetch(`${sandbox.url}/sandbox/nothing`)).status).toBe(404);
  expect((await fetch(`${sandbox.url}/`)).status).toBe(404);
});
