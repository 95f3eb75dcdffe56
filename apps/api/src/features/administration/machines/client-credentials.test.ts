import { expect, it } from 'vitest';
import { clientCredentials } from './client-credentials.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

it.each([
  [basic('may.a:s3cret'), {}, { clientId: 'may.a', secret: 's3cret' }],
  [basic('may%2Ea:a%3Ab+c'), {}, { clientId: 'may.a', secret: 'a:b c' }],
  [basic('may.a:with:colons'), {}, { clientId: 'may.a', secret: 'with:colons' }],
  [undefined, { client_id: 'may.a', client_secret: 's' }, { clientId: 'may.a', secret: 's' }],
  [basic('may.a:s'), { client_id: 'may.a', client_secret: 's' }, 'TWICE'],
  [basic('may.a:s'), { client_id: 'may.a' }, { clientId: 'may.a', secret: 's' }],
  [basic('nobody'), {}, null],
  [basic('may.a:%zz'), {}, null],
  ['Bearer abc', {}, null],
  [undefined, { client_id: 'may.a' }, null],
])('%s with %j', (authorization, body, expected) => {
  expect(clientCredentials(authorization, body)).toEqual(expected);
});
