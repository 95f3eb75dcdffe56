import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const DATABASE_URL = 'postgresql://motcua@localhost:5432/motcua';

describe('settings', () => {
  it('of a demo need nothing but a database', () => {
    expect(
      readConfig({ DATABASE_URL, MOTCUA_DEMO: '1', PORT: '3100', SANDBOX_URL: 'http://127.0.0.1:4900/' }),
    ).toMatchObject({
      port: 3100,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3100',
      https: false,
      demo: true,
      sandboxUrl: 'http://127.0.0.1:4900',
      connectorsUrl: 'http://127.0.0.1:4900/sandbox/connectors',
      trustProxy: false,
      oidc: { issuer: 'http://localhost:3100/sandbox/vneid', internalOrigin: 'http://127.0.0.1:4900' },
    });
  });

  it('of a real provider are used as they are', () => {
    const env = {
      DATABASE_URL,
      PUBLIC_URL: 'https://dvc.quangtri.example/',
      OIDC_ISSUER: 'https://vneid.example',
      OIDC_CLIENT_SECRET: 'x',
      MOTCUA_CLOCK_OFFSET: '86400000',
    };
    expect(readConfig(env).connectorsUrl).toBeNull();
    expect(readConfig({ ...env, MOTCUA_CONNECTORS_URL: 'https://lgsp.example/dvc/' })).toMatchObject({
      connectorsUrl: 'https://lgsp.example/dvc',
    });
    expect(readConfig(env)).toMatchObject({
      publicUrl: 'https://dvc.quangtri.example',
      https: true,
      demo: false,
      oidc: { issuer: 'https://vneid.example', internalOrigin: null },
      clockOffset: 0,
    });
  });

  it('of sign-in: a second factor for everybody but in a demo, and limits in minutes', () => {
    const key = { DATABASE_URL, PUBLIC_URL: 'https://dvc.quangtri.example' };
    expect(readConfig({ ...key, MOTCUA_DEMO: '1' })).toMatchObject({
      secondFactor: 'offered',
      sessionLimits: { idleOfficer: 30, idleCitizen: 120, absolute: 720 },
    });
    expect(readConfig(key).secondFactor).toBe('required');
    expect(readConfig({ ...key, MOTCUA_SECOND_FACTOR: 'offered' }).secondFactor).toBe('offered');
    expect(
      readConfig({ ...key, MOTCUA_SESSION_IDLE_OFFICER: '15', MOTCUA_SESSION_LIMIT: '480' }).sessionLimits,
    ).toEqual({ idleOfficer: 15, idleCitizen: 120, absolute: 480 });
    expect(() => readConfig({ ...key, MOTCUA_SESSION_LIMIT: '0' })).toThrow('MOTCUA_SESSION_LIMIT');
    expect(() => readConfig({ ...key, MOTCUA_SECOND_FACTOR: 'no' })).toThrow('MOTCUA_SECOND_FACTOR');
  });

  it.each([
    [{}, 'DATABASE_URL: missing'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL, PORT: 'http' }, 'PORT'],
    [{ DATABASE_URL, PUBLIC_URL: 'javascript:1' }, 'PUBLIC_URL'],
    [{ DATABASE_URL, MOTCUA_DEMO: 'yes' }, 'MOTCUA_DEMO'],
    [{ DATABASE_URL, MOTCUA_DOSSIER_CODE: '{agency}-{seq:4}' }, 'MOTCUA_DOSSIER_CODE'],
    [{ DATABASE_URL, OIDC_ISSUER: 'https://vneid.example' }, 'OIDC_CLIENT_SECRET: missing'],
    [
      {
        DATABASE_URL,
        OIDC_ISSUER: 'https://vneid.example',
        OIDC_CLIENT_SECRET: 'motcua-demo-client-secret-not-for-real-use',
      },
      'demo secret',
    ],
  ])('that are wrong are named: %j', (env, words) => {
    expect(() => readConfig(env)).toThrow(words);
  });
});
