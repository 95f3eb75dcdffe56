import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Bytes as one character each: whatever encoding a value hides in, it is looked for byte by byte. */
export interface DumpedColumn {
  /** `table.column`; of tables that are not ours with their schema. */
  name: string;
  content: string;
}

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** What somebody has who took the database: every column of every table, as text, and of bytes as themselves. */
export async function dumpDatabase(ownerUrl: string): Promise<DumpedColumn[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows: columns } = await owner.query<{
      schema: string;
      table: string;
      column: string;
      type: string;
    }>(
      `SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
         AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
       ORDER BY 1, 2, a.attnum`,
    );
    const dumped: DumpedColumn[] = [];
    for (const { schema, table, column, type } of columns) {
      const from = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
      const value = pg.escapeIdentifier(column);
      const { rows } = await owner.query<{ value: string | Buffer | null }>(
        `SELECT ${type === 'bytea' ? value : `${value}::text`} AS value FROM ${from}`,
      );
      const content = rows.map((row) => bytesOf(row.value)).join('\n');
      dumped.push({
        name: `${schema === 'public' ? '' : `${schema}.`}${partitioned(table)}.${column}`,
        content,
      });
    }
    return dumped;
  } finally {
    await owner.end();
  }
}

function bytesOf(value: string | Buffer | null): string {
  if (value === null) return '';
  return Buffer.isBuffer(value) ? `${value.toString('latin1')}\n${value.toString('hex')}` : latin1(value);
}

const partitioned = (table: string): string => table.replace(/^(dossier_action)_\w+$/, '$1');

/** What somebody has who took the disk: every file of the store with its name. */
export async function dumpFiles(dir: string): Promise<DumpedColumn[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.key'));
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(dir.length);
      return { name, content: `${latin1(name)}\n${await readFile(path, 'latin1')}` };
    }),
  );
}

const MARKS = /\p{Diacritic}/gu;
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

/** Three ways base64 may fall on a text, without the letters that share bits with what stands around. */
function base64s(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return text.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1);
  });
}

/** The forms a value may be found in; each a string of bytes. */
export function formsOf(value: string): string[] {
  const words = [value, value.normalize('NFD'), withoutMarks(value)].flatMap((text) => [
    text,
    text.toLowerCase(),
  ]);
  const bytes = Buffer.from(value, 'utf8');
  const escaped = [...value].map((sign) =>
    sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    ...new Set([
      ...words.map(latin1),
      escaped.join(''),
      encodeURIComponent(value),
      ...base64s(bytes),
      ...base64s(bytes).map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      Buffer.from(value, 'utf16le').toString('latin1'),
    ]),
  ];
}

/** `table.column: value` of each value that stands somewhere in a form that can be read. */
export function found(columns: readonly DumpedColumn[], values: readonly string[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const value of values) {
    const forms = formsOf(value);
    for (const { name, content } of columns) {
      if (!forms.some((form) => content.includes(form))) continue;
      places.set(name, (places.get(name) ?? new Set()).add(value));
    }
  }
  return places;
}
