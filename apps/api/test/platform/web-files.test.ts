import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';

const PAGE = '<!doctype html><title>Một Cửa</title>';
const SCRIPT = 'export const name = "Một Cửa";'.repeat(50);

let t: TestApp;
let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'motcua-web-'));
  await mkdir(join(dist, 'assets'));
  for (const [name, text] of [
    ['index.html', PAGE],
    ['assets/index-abc123.js', SCRIPT],
    ['manifest.json', '{}'],
  ] as const) {
    await writeFile(join(dist, name), text);
    await writeFile(join(dist, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(dist, `${name}.gz`), gzipSync(text));
  }
  t = await createTestApp({ data: 'empty', env: { WEB_DIST: dist } });
});
afterAll(async () => {
  await t.close();
  await rm(dist, { recursive: true, force: true });
});

const get = (url: string, encoding?: string) =>
  t.inject({ method: 'GET', url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

describe('the web app', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('is sent as the browser can take it: %s', async (accepts, encoding, open) => {
    const answer = await get('/assets/index-abc123.js', accepts);
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': expect.stringContaining('/javascript; charset=utf-8'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(open(answer.rawPayload).toString()).toBe(SCRIPT);
  });

  it('is sent plain to who asks for nothing', async () => {
    const answer = await get('/assets/index-abc123.js');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.payload).toBe(SCRIPT);
  });

  it.each([
    '/',
    '/thu-tuc/1.001193',
    '/thu-tuc/1.014325.H60',
    '/ho-so/H50.12-261121-0007',
    '/can-bo/dang-nhap?x=1',
  ])('opens at %s with a page that is asked for anew each time', async (url) => {
    const answer = await get(url, 'br');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(PAGE);
  });

  it.each([
    '/assets/index-old.js',
    '/assets/',
    '/nothing.png',
    '/dang-nhap~',
    '/backup.7zip',
    '/api/v1/nothing',
    '/api',
    '/health/nothing',
    '/manifest.json.br',
    '/index.html',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
  ])('is never sent instead of what is not there: %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('that was not built is told in plain words', async () => {
    const other = await createTestApp({ data: 'empty', env: { WEB_DIST: '/nonexistent' } });
    try {
      expect((await other.inject({ method: 'GET', url: '/' })).payload).toContain('has not been built');
      expect((await other.inject({ method: 'GET', url: '/api/x' })).statusCode).toBe(404);
    } finally {
      await other.close();
    }
  });
});

describe('answers of the API', () => {
  it('are compressed where that is worth it', async () => {
    const long = await get('/api/openapi.json', 'gzip, br');
    expect(long.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(long.rawPayload).toString())).toMatchObject({ openapi: '3.1.0' });
    expect((await get('/api/v1/session', 'br')).headers['content-encoding']).toBeUndefined();
    expect((await get('/api/openapi.json')).headers['content-encoding']).toBeUndefined();
  });
});
