/** Reading what somebody else's JSON may hold: every getter gives the type asked for or its empty value. */
export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rawText(record: Raw, key: string): string {
  const value = record[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

export function rawNumber(record: Raw, key: string): number | null {
  const value = record[key];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*\d+(?:[.,]\d+)?\s*$/.test(value)) return null;
  return Number(value.trim().replace(',', '.'));
}

export function rawFlag(record: Raw, key: string): boolean {
  return record[key] === true;
}

export function rawObject(record: Raw, key: string): Raw {
  const value = record[key];
  return isRaw(value) ? value : {};
}

export function rawObjects(record: Raw, key: string): Raw[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isRaw) : [];
}

export function rawTexts(record: Raw, key: string): string[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
