import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/index.js';
import { unsafeSettings } from './unsafe-settings.js';

const SAFE = {
  DATABASE_URL: 'postgresql://motcua_web:4f9c0d7e1b2a8c6d5e3f@db.internal:5432/motcua',
  PUBLIC_URL: 'https://dichvucong.example.vn',
  OIDC_ISSUER: 'https://vneid.example',
  OIDC_CLIENT_SECRET: 'a8Zk3vQ0x1Yt5Nf7Wb2Rj9Lm4Pc6Hd-S',
  MOTCUA_CONNECTORS_URL: 'https://lgsp.example/dvc',
};
const faults = (env: Record<string, string>) => unsafeSettings(readConfig(env), env);

describe('settings for real work', () => {
  it('pass', () => {
    expect(faults(SAFE)).toEqual([]);
    expect(faults({ ...SAFE, PUBLIC_URL: 'http://localhost:3000', MOTCUA_CLOCK_OFFSET: '0' })).toEqual([]);
    expect(faults({ ...SAFE, DATABASE_URL: 'postgresql://motcua_web@localhost/motcua' })).toEqual([]);
  });

  it.each([
    ['PUBLIC_URL', { PUBLIC_URL: 'http://dichvucong.example.vn' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: 'short-secret' }],
    ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: 'abababababababababababababababababab' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://motcua_web:Postgres@db/motcua' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://motcua_web:motcua_web@db/motcua' }],
    ['SANDBOX_URL', { SANDBOX_URL: 'http://127.0.0.1:3900' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://dichvucong.example.vn/sandbox/vneid' }],
    ['MOTCUA_CONNECTORS_URL', { MOTCUA_CONNECTORS_URL: 'http://127.0.0.1:3900/sandbox/connectors' }],
    ['MOTCUA_CLOCK_OFFSET', { MOTCUA_CLOCK_OFFSET: '86400000' }],
  ])('refuse %s by name: %o', (name, env) => {
    expect(faults({ ...SAFE, ...env })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
  });

  it('are all told at once, and repeat no secret', () => {
    const all = faults({
      ...SAFE,
      PUBLIC_URL: 'http://a.example',
      OIDC_CLIENT_SECRET: 'guess-me',
      DATABASE_URL: 'postgresql://web:password@db/motcua',
      SANDBOX_URL: 'http://127.0.0.1:3900',
    });
    expect(all).toHaveLength(4);
    expect(all.join(' ')).not.toMatch(/guess-me|:password/);
  });

  it('are of no concern to a demo', () => {
    expect(
      faults({ ...SAFE, MOTCUA_DEMO: '1', PUBLIC_URL: 'http://a.example', OIDC_CLIENT_SECRET: 'x' }),
    ).toEqual([]);
  });
});
