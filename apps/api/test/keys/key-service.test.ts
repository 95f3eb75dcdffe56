import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from '../../src/platform/config/index.js';
import { KeyService } from '../../src/platform/crypto/index.js';
import { addMaster, finishMaster, rotateData } from '../../src/platform/keys/data-keys.js';
import { addPerson, KeyWorld, nameOfPerson } from './key-world.js';
import { KeyServiceStandIn } from './key-service-stand-in.js';

let world: KeyWorld;
let standIn: KeyServiceStandIn;
let tokenFile: string;

beforeEach(async () => {
  world = await KeyWorld.make();
  standIn = await KeyServiceStandIn.start();
  tokenFile = join(world.dir, 'token');
  await writeFile(tokenFile, 'right\n');
});
afterEach(async () => {
  await standIn.stop();
  await world.close();
});

const service = (changes = {}) =>
  new KeyService({ url: standIn.url, keyName: 'motcua', tokenFile, ...changes });

test('data keys are wrapped by the service, and a restart asks it once per key', async () => {
  const first = await world.instance(service());
  const id = await addPerson(first, 'Nguyễn Văn An');
  const keys = await world.owner.query<{ purpose: string; no: number }>(
    'SELECT purpose, no FROM data_key ORDER BY 1',
  );
  // Nothing was sealed before: there is no derived key.
  expect(keys).toEqual([
    { purpose: 'FIELD', no: 1 },
    { purpose: 'LOOKUP', no: 0 },
  ]);
  const wrapped = await world.owner.query<{ wrapped: Buffer }>('SELECT wrapped FROM data_key_wrap');
  for (const row of wrapped) expect(row.wrapped.toString()).toMatch(/^vault:v1:/);
  standIn.asked = 0;
  expect(await nameOfPerson(await world.instance(service()), id)).toBe('Nguyễn Văn An');
  expect(standIn.asked).toBe(2);
});

test('a database moves from a file to the service, and keys are made there', async () => {
  const file = await world.master();
  const running = await world.instance(file);
  const id = await addPerson(running, 'Nguyễn Văn An');
  await addMaster(world.work, file, service());
  expect(await finishMaster(world.work, service())).toEqual([file.id]);
  expect(await rotateData(world.work, service())).toBe(2);
  const after = await world.instance(service());
  await world.letActivate();
  await after.ring.reread();
  expect(await nameOfPerson(after, id)).toBe('Nguyễn Văn An');
  expect(after.ring.writing().no).toBe(2);
});

test('a running instance needs the service no more, until there is a new key', async () => {
  const one = await world.instance(service());
  const id = await addPerson(one, 'Nguyễn Văn An');
  standIn.token = 'another';
  await one.ring.reread();
  expect(await nameOfPerson(one, id)).toBe('Nguyễn Văn An');
  // A token that was renewed in its file is taken from there.
  await writeFile(tokenFile, 'another');
  await rotateData(world.work, service());
  await world.letActivate();
  await one.ring.reread();
  expect(one.ring.writing().no).toBe(2);
});

test('a moment of weakness is bridged', async () => {
  standIn.faults = [503, 429];
  await service().check();
  expect(standIn.asked).toBe(4);
});

test.each([
  ['does not let us in', () => (standIn.token = 'changed'), 'answers 403 to encrypt/motcua'],
  ['is out of order', () => (standIn.faults = [500, 500, 500]), 'answers 500'],
  [
    'speaks something else',
    () => (standIn.faults = [200]),
    'answers encrypt with something that is no such answer',
  ],
])('a service that %s stops the start, by name of the setting', async (_, spoil, words) => {
  spoil();
  const failed = service().check();
  await expect(failed).rejects.toBeInstanceOf(ConfigError);
  await expect(failed).rejects.toThrow(`MOTCUA_KEY_SERVICE_URL: the key service ${words}`);
});

test('a service that is not there, a key it does not have, and a token file that is not there are told apart', async () => {
  await expect(service({ url: 'http://127.0.0.1:1/v1/transit' }).check()).rejects.toThrow('does not answer');
  await expect(service({ keyName: 'other' }).check()).rejects.toThrow('answers 404 to encrypt/other');
  await expect(service({ tokenFile: join(world.dir, 'none') }).check()).rejects.toThrow('cannot be read');
});
