import { hostileText, hostileValue } from './hostile-values.js';
import type { Random } from './random.js';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
}

export interface Known {
  schemas: Record<string, Schema>;
  /** Ids and codes that exist, so that some attacks go past the first door. */
  ids: readonly string[];
}

const MOST_DEPTH = 8;

/** Something of the asked shape: mostly right, so that what is behind the first check is reached too. */
export function fromSchema(schema: Schema | undefined, known: Known, random: Random, depth = 0): unknown {
  if (schema === undefined || depth > MOST_DEPTH) return hostileValue(random);
  if (schema.$ref)
    return fromSchema(known.schemas[schema.$ref.split('/').at(-1) ?? ''], known, random, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fromSchema(random.pick(choices), known, random, depth + 1);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => fromSchema(part, known, random, depth + 1)));
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return anObject(schema, known, random, depth);
    case 'array':
      return Array.from({ length: random.below(4) }, () =>
        fromSchema(schema.items, known, random, depth + 1),
      );
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + random.below(Math.min(100, (schema.maximum ?? 100) + 1));
    case 'boolean':
      return random.oneIn(2);
    case 'null':
      return null;
    case 'string':
      return aText(schema, known, random);
    default:
      return hostileValue(random);
  }
}

function anObject(schema: Schema, known: Known, random: Random, depth: number): Record<string, unknown> {
  const required = new Set(schema.required ?? []);
  const made: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    if (required.has(key) || random.oneIn(2)) made[key] = fromSchema(inner, known, random, depth + 1);
  }
  if (typeof schema.additionalProperties === 'object') {
    for (let n = random.below(4); n > 0; n -= 1)
      made[random.oneIn(2) ? hostileText(random) : `key${n}`] = fromSchema(
        schema.additionalProperties,
        known,
        random,
        depth + 1,
      );
  }
  return made;
}

function aText(schema: Schema, known: Known, random: Random): string {
  if (schema.format === 'uuid' || random.oneIn(3)) return random.pick(known.ids);
  if (schema.format === 'date') return '2026-11-23';
  if (schema.format === 'date-time') return '2026-11-23T01:00:00.000Z';
  return random.oneIn(2) ? 'Nguyễn Văn Mẫu' : hostileText(random);
}

/** Spoils one place of a value, wherever it lies. */
export function spoiled(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.oneIn(6)) return hostileValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0) return [hostileValue(random)];
    const at = random.below(value.length);
    return value.map((inner: unknown, index) => (index === at ? spoiled(inner, random) : inner));
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || random.oneIn(8))
    return Object.fromEntries([...entries, [hostileText(random), hostileValue(random)]]);
  const at = random.below(entries.length);
  if (random.oneIn(6)) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, inner], index) => [key, index === at ? spoiled(inner, random) : inner]),
  );
}
