import { expect, test } from 'vitest';
import type { DeclaredAccess } from '../../src/platform/access/index.js';
import { openApiText } from '../../src/openapi.js';
import { KNOWN_ROUTES, type KnownRoute } from './known-routes.js';

interface Operation {
  'x-access': DeclaredAccess;
  security: Record<string, string[]>[];
}

const document = JSON.parse(await openApiText()) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    operation,
  })),
);

/** What an operation ought to declare, from the list written by hand. */
function expected({ who, scope, fresh, restricted }: KnownRoute) {
  const rule =
    who === 'citizens'
      ? 'citizen'
      : who === 'officers'
        ? 'officer'
        : typeof who === 'string'
          ? who
          : { roles: who };
  return { rule, ...(scope && { scope }), ...(fresh && { fresh }), ...(restricted && { restricted }) };
}

test.each(operations)(
  'the description says of $key who may call it, as the list by hand does',
  ({ key, operation }) => {
    const known = KNOWN_ROUTES[key];
    expect(known).toBeDefined();
    if (!known) return;
    const declared = operation['x-access'];
    const open = declared.rule === 'public' || declared.rule === 'demo';
    expect(declared).toEqual(
      known.who === 'anybody' ? { ...declared, rule: open ? declared.rule : 'public' } : expected(known),
    );
    const security = open ? [] : [{ session: [] }, ...(known.scope ? [{ token: [known.scope] }] : [])];
    expect(operation.security).toEqual(security);
  },
);

test('machines come in by scope alone, and never where a proof of the moment is asked for', () => {
  const both = operations.filter(({ operation: { 'x-access': access } }) => {
    return access.scope !== undefined && (access.fresh === true || access.restricted === true);
  });
  expect(both.map(({ key }) => key)).toEqual([]);
});
