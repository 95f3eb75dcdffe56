import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openApiText } from '../../src/openapi.js';

interface Operation {
  operationId?: string;
  responses: Record<string, unknown>;
  'x-access'?: unknown;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

const text = await openApiText();
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, ...operation })),
);

describe('the description of the API', () => {
  it('is what apps/api/openapi.json says (if not: npm run motcua -- openapi > apps/api/openapi.json)', async () => {
    expect(text).toBe(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8'));
  });

  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const refs = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(refs.length).toBeGreaterThan(5);
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(text).not.toContain('#/$defs/');
  });

  it('names every operation once, with its access and its problems', () => {
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id || id.includes('_'))).toEqual([]);
    expect(operations.filter((operation) => operation['x-access'] === undefined).map(({ at }) => at)).toEqual(
      [],
    );
    expect(operations.filter((operation) => !('default' in operation.responses)).map(({ at }) => at)).toEqual(
      [],
    );
  });

  it('holds the addresses that others rely on', () => {
    const promised = ['post /api/v1/files', 'get /api/v1/session', 'get /health/ready', 'get /health/live'];
    expect(operations.map(({ at }) => at)).toEqual(expect.arrayContaining(promised));
  });
});
