import { expect, test } from 'vitest';
import { NOTHING, piecesOf, scriptFor, statementFor } from './pgbench-script.mjs';

const plain = { prefix: 'p', types: ['uuid', 'text'], nullable: new Set() };

test('every mention of a parameter is its variable, with the type that the server found', () => {
  expect(statementFor('SELECT $2 FROM t WHERE id = $1 OR $2 IS NULL', plain)).toBe(
    'SELECT (:p2::text) FROM t WHERE id = (:p1::uuid) OR (:p2::text) IS NULL;',
  );
  const ten = { ...plain, types: Array(11).fill('int') };
  expect(statementFor('SELECT $1, $11', ten)).toBe('SELECT (:p1::int), (:p11::int);');
});

test('what is NULL in some acts is told by a sign, because a variable cannot be NULL', () => {
  expect(statementFor('SELECT $1', { ...plain, nullable: new Set([0]) })).toBe(
    `SELECT (NULLIF(:p1, '${NOTHING}')::uuid);`,
  );
});

test('quoted text is no place for parameters, and its colons name no variables', () => {
  expect(statementFor("SELECT '$1', to_char(now(), 'HH24:MI')", plain)).toBe(
    "SELECT '$1', to_char(now(), ('HH24'||chr(58)||'MI'));",
  );
  expect(statementFor("SELECT 'it''s $1', '12:30'", plain)).toBe("SELECT 'it''s $1', '12:30';");
});

test('a statement of several lines is one line, ended once', () => {
  expect(statementFor('SELECT 1\n  FROM t;\n', plain)).toBe('SELECT 1 FROM t;');
});

const kind = {
  statements: ['BEGIN', 'UPDATE t SET a = $1', 'COMMIT'],
  along: [false, true, true],
  parameters: [[], [{ type: 'int', nullable: false }], []],
  acts: Array.from({ length: 40 }, () => [[], ['1'], []]),
};

test('a script reads the parameters of several acts at once, then does them in order', () => {
  const lines = scriptFor(kind, { table: 'acts', batch: 2, once: false }).trim().split('\n');
  expect(lines).toEqual([
    '\\set k random(0, 19) * 2',
    'SELECT t0.p1_1 AS a0_p1_1, t1.p1_1 AS a1_p1_1 FROM acts t0, acts t1 WHERE t0.k = :k + 0 AND t1.k = :k + 1 \\gset',
    'BEGIN;',
    'UPDATE t SET a = (:a0_p1_1::int);',
    'COMMIT;',
    'BEGIN;',
    'UPDATE t SET a = (:a1_p1_1::int);',
    'COMMIT;',
  ]);
});

test('acts for a single time are dealt out to the clients, from where the last run ended', () => {
  const script = scriptFor(kind, { table: 'acts', batch: 5, once: true, perClient: 10, start: 20 });
  expect(script.split('\n').slice(0, 2)).toEqual([
    '\\set n :n + 1',
    '\\set k 20 + :client_id * 10 + (:n - 1) * 5',
  ]);
});

test('statements that travel together are sent in one piece', () => {
  expect(piecesOf(['a', 'b', 'c', 'd'], [true, false, true, true])).toEqual([['a'], ['b', 'c', 'd']]);
  expect(piecesOf(['a', 'b'], [])).toEqual([['a'], ['b']]);
  const script = scriptFor(kind, { table: 'acts', batch: 1, once: false, together: true });
  expect(script.match(/\\startpipeline\nBEGIN;\nUPDATE[^\n]*\nCOMMIT;\n\\endpipeline/)).not.toBeNull();
});
