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
