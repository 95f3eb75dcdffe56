import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../start-sandbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterEach(() => sandbox.close());

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function post(name: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const res = await fetch(`${sandbox.url}/sandbox/connectors/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(400),
  });
  return { status: res.status, body: (await res.json()) as Record<string, unknown> };
}

const PERSON = { personalId: '099088000001', fullName: 'Nguyễn Văn An', dateOfBirth: '1988-03-12' };

describe('each system answers by its contract', () => {
  it.each([
    ['population.match', PERSON, { found: true, matches: true }],
    ['population.match', { ...PERSON, personalId: '099088000008' }, { found: true, matches: false }],
    ['population.match', { ...PERSON, personalId: '099088000009' }, { found: false, matches: false }],
    ['maritalStatus.check', PERSON, { found: true, single: true }],
    ['maritalStatus.check', { personalId: '099088000008' }, { found: true, single: false }],
    ['criminalRecords.search', PERSON, { hit: false, reference: 'LLTP-000001' }],
    ['criminalRecords.search', { ...PERSON, personalId: '099088000009' }, { hit: true }],
    ['drivingLicences.check', { licenceNumber: '440123456781' }, { found: true, valid: true, violations: 0 }],
    ['drivingLicences.check', { licenceNumber: '440123456787' }, { found: true, valid: true, violations: 2 }],
    ['drivingLicences.check', { licenceNumber: '440123456788' }, { found: true, valid: false }],
    ['landRecords.check', { certificateNumber: 'AA 000007' }, { found: true, mortgaged: true }],
    ['landRecords.check', { certificateNumber: 'AA 000008' }, { found: true, disputed: true }],
    ['enterprises.check', { enterpriseCode: '0123456788' }, { found: true, active: false }],
    ['householdNames.check', { name: 'Bún bò Mẫu', communeCode: '18880' }, { taken: false }],
    ['householdNames.check', { name: 'Tên trùng', communeCode: '18880' }, { taken: true }],
  ])('%s %o', async (name, payload, answer) => {
    expect(await post(name, payload)).toMatchObject({ status: 200, body: answer });
  });

  it('and refuses a question that lacks what it needs', async () => {
    expect(await post('population.match', { personalId: 5 })).toMatchObject({ status: 422 });
    expect(await post('nothing.there', {})).toMatchObject({ status: 404 });
    expect(await post('enterprises.check', {}, { 'idempotency-key': '' })).toMatchObject({ status: 400 });
  });
});

describe('failures to order', () => {
  it('happen as often as told, then it works again', async () => {
    await post('fail', { connector: 'maritalStatus.check', fault: 'DOWN', times: 1 });
    expect((await post('maritalStatus.check', PERSON)).status).toBe(503);
    expect((await post('maritalStatus.check', PERSON)).status).toBe(200);
    await post('fail', { connector: '*', fault: 'REFUSES', times: 1 });
    expect((await post('enterprises.check', { enterpriseCode: '1' })).status).toBe(403);
    await post('fail', { connector: '*', fault: 'NONSENSE', times: 1 });
    expect((await post('enterprises.check', { enterpriseCode: '1' })).body).toEqual({ answer: 42 });
    await post('fail', { connector: '*', fault: 'SILENT', times: 1 });
    await expect(post('enterprises.check', { enterpriseCode: '1' })).rejects.toThrow('timeout');
    expect(await post('fail', { connector: '*', fault: 'SLEEPY', times: 1 })).toMatchObject({ status: 422 });
  });

  it('are counted by key with everything else that was asked, without its content', async () => {
    await post('maritalStatus.check', PERSON);
    await post('maritalStatus.check', PERSON);
    const calls = await (await fetch(`${sandbox.url}/sandbox/connectors/calls`)).text();
    expect(JSON.parse(calls)).toEqual({
      items: [{ connector: 'maritalStatus.check', key: 'k1', times: 2 }],
    });
    const shown = await (await fetch(`${sandbox.url}/sandbox/connectors`)).text();
    expect(shown).toContain('maritalStatus.check');
    expect(shown).not.toContain(PERSON.personalId);
  });
});
