import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type AuthorizationRequest,
  OidcClient,
  type OidcClientConfig,
} from '../../src/platform/auth/oidc-client.js';
import { type Claims, RogueProvider, type Signing } from './rogue-provider.js';

const PUBLIC = 'https://dichvucong.example.vn';

let provider: RogueProvider;
beforeEach(async () => {
  provider = await RogueProvider.start();
});
afterEach(() => provider.stop());

function client(changes: Partial<OidcClientConfig> = {}): OidcClient {
  return new OidcClient({
    issuer: provider.issuer,
    clientId: 'motcua',
    clientSecret: 'a-secret-that-is-long-enough-for-this',
    callbackPath: '/api/v1/session/vneid/callback',
    publicOrigin: PUBLIC,
    allowHttp: true,
    discoveryRetryDelaysMs: [],
    ...changes,
  });
}

interface Spoilt {
  claims?: (honest: Claims) => Claims;
  userInfo?: Claims;
  signing?: Signing;
  /** Of the way back, beside the code. */
  answer?: (request: AuthorizationRequest) => Record<string, string>;
  changes?: Partial<OidcClientConfig>;
}

/** A whole sign-in in which one thing is not as it should be. */
async function signIn({
  claims = (same) => same,
  userInfo,
  signing = 'RS256',
  answer,
  changes,
}: Spoilt = {}) {
  const one = client(changes);
  const request = await one.buildAuthorizationRequest({ origin: PUBLIC });
  provider.idToken = claims(provider.honest(request.nonce));
  provider.userInfo = userInfo ?? { sub: 'person-1' };
  provider.signing = signing;
  const query = new URLSearchParams({ code: 'code', state: request.state, ...answer?.(request) });
  return one.exchange(`/api/v1/session/vneid/callback?${query.toString()}`, request);
}

const without =
  (name: string) =>
  (claims: Claims): Claims =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const plus =
  (changes: Claims) =>
  (claims: Claims): Claims => ({ ...claims, ...changes });
const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from;

test('an honest answer is taken; the code is redeemed with its verifier and its address', async () => {
  expect(await signIn()).toMatchObject({ subject: 'person-1', fullName: 'Nguyễn Văn An', assuranceLevel: 2 });
  expect(provider.asked).toHaveLength(1);
  const [asked] = provider.asked;
  expect(asked?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
  expect(asked?.get('redirect_uri')).toBe(`${PUBLIC}/api/v1/session/vneid/callback`);
  expect(asked?.get('grant_type')).toBe('authorization_code');
});

describe('an ID token is refused', () => {
  test.each<[string, Signing]>([
    ['without a signature', 'none'],
    ['signed with our own secret', 'HS256'],
    ['signed with another algorithm than agreed, though the provider offers it', 'PS256'],
    ['signed with a key that is not the provider’s', 'another key'],
    ['whose signature was altered', 'cut off'],
  ])('%s', async (_, signing) => {
    await expect(signIn({ signing })).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  test.each<[string, (claims: Claims) => Claims]>([
    ['from another issuer', plus({ iss: 'https://evil.example' })],
    ['for another client', plus({ aud: 'another-client' })],
    ['for several clients, without saying which asked', plus({ aud: ['motcua', 'another-client'] })],
    ['for several clients, asked for by another', plus({ aud: ['motcua', 'other'], azp: 'other' })],
    ['without an audience', without('aud')],
    ['of another sign-in', plus({ nonce: 'another' })],
    ['of no sign-in in particular', without('nonce')],
    ['that has expired', plus({ iat: seconds(-600), exp: seconds(-60) })],
    ['that never expires', without('exp')],
    ['from the future', plus({ iat: seconds(3600), nbf: seconds(3600), exp: seconds(7200) })],
    ['without a subject', without('sub')],
    ['without a time', without('iat')],
  ])('%s', async (_, claims) => {
    await expect(signIn({ claims })).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });
});

test('clocks may differ by half a minute, not more', async () => {
  const expired = (ago: number) => signIn({ claims: plus({ iat: seconds(-300), exp: seconds(-ago) }) });
  expect(await expired(20)).toMatchObject({ subject: 'person-1' });
  await expect(expired(45)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
});

test('another algorithm can be agreed on', async () => {
  expect(await signIn({ signing: 'PS256', changes: { signingAlgorithm: 'PS256' } })).toMatchObject({
    subject: 'person-1',
  });
  await expect(signIn({ changes: { signingAlgorithm: 'PS256' } })).rejects.toMatchObject({
    code: 'TOKEN_INVALID',
  });
});

describe('an answer is refused', () => {
  test('when the user information is of somebody else than the ID token', async () => {
    await expect(
      signIn({ userInfo: { sub: 'person-2', HoVaTen: 'Kẻ Khác', SoDinhDanh: '099000000002' } }),
    ).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  test('that another provider gave (mix-up), also when it leaves out who it is', async () => {
    provider.metadata = { authorization_response_iss_parameter_supported: true };
    expect(await signIn({ answer: () => ({ iss: provider.issuer }) })).toMatchObject({ subject: 'person-1' });
    for (const answer of [() => ({ iss: 'https://evil.example' }), () => ({})])
      await expect(signIn({ answer })).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  });

  test('before its code is spent, when it belongs to another sign-in', async () => {
    await expect(signIn({ answer: () => ({ state: 'another' }) })).rejects.toMatchObject({
      code: 'STATE_MISMATCH',
    });
    expect(provider.asked).toHaveLength(0);
  });

  test('when the provider calls itself otherwise than it was set up', async () => {
    provider.metadata = { issuer: 'https://evil.example' };
    await expect(signIn()).rejects.toMatchObject({ code: 'IDP_UNAVAILABLE' });
  });
});

test('what the ID token says is believed before the user information, which nobody signed', async () => {
  const identity = await signIn({
    userInfo: { sub: 'person-1', HoVaTen: 'Kẻ Khác', MucDo: 2, Email: 'an@example.com' },
    claims: plus({ MucDo: 2 }),
  });
  expect(identity).toMatchObject({ fullName: 'Nguyễn Văn An', email: 'an@example.com' });
});

test('a low level is not enough, unless the settings say so', async () => {
  const low = { claims: plus({ MucDo: 1 }) };
  await expect(signIn(low)).rejects.toMatchObject({ code: 'LOW_ASSURANCE' });
  expect(await signIn({ ...low, changes: { minimumAssurance: 1 } })).toMatchObject({ assuranceLevel: 1 });
});

test('claims of another provider are read where the settings say', async () => {
  const claims = (honest: Claims): Claims =>
    Object.fromEntries(
      Object.entries({ ...honest, name: 'Lê Văn Cường', cccd: { so: '099079000003' } }).filter(
        ([key]) => key !== 'HoVaTen' && key !== 'SoDinhDanh',
      ),
    );
  const changes = { claims: { fullName: ['name'], personalId: ['cccd.so'] } };
  expect(await signIn({ claims, changes })).toMatchObject({
    fullName: 'Lê Văn Cường',
    personalId: '099079000003',
  });
});
