import { type CatalogueRow, catalogueRow, partHash } from './catalogue-row.js';
import type { KnownProcedure } from './import.store.js';
import type { NationalRecord } from './national-record.js';
import type { OddityTally } from './oddity-tally.js';
import type { ReadRecord } from './read-record.js';
import { suffixFor, type Province } from './issuing-province.js';

/**
 * What a run has read, by code. Of what the catalogue already has only codes and hashes are held, so an unchanged
 * import reads and writes no record.
 */
export class CatalogueDraft {
  private readonly entries = new Map<string, NationalRecord>();
  private readonly known: ReadonlyMap<string, KnownProcedure>;
  private readonly codeOfId = new Map<string, string>();
  /** Records whose code is written oddly or seems to be another record's: placed when all are read. */
  private readonly contested: ReadRecord[] = [];

  constructor(
    known: readonly KnownProcedure[],
    private readonly provinces: readonly Province[],
    private readonly tally: OddityTally,
  ) {
    this.known = new Map(known.map((procedure) => [procedure.code, procedure]));
    for (const { code, national_id } of known) if (national_id) this.codeOfId.set(national_id, code);
  }

  get size(): number {
    return this.entries.size;
  }

  add(record: ReadRecord): void {
    const { nationalId, rawCode } = record.part;
    const own = nationalId === null ? record.code : this.codeOfId.get(nationalId);
    const owner = this.known.get(record.code)?.national_id ?? this.ownerInRun(record.code);
    if (own !== undefined) this.put(own, record);
    else if (rawCode !== null || owner !== null) this.contested.push(record);
    else this.claim(record.code, record);
  }

  /**
   * A code that two records claim stays with the one that writes it cleanly; the other is told apart by the suffix
   * that provincial variants have anyway (`1.014325.H60`). A key that has only been renewed keeps the code.
   */
  settle(): void {
    for (const record of this.contested.splice(0)) {
      const own = this.codeOfId.get(record.part.nationalId ?? '');
      if (own !== undefined) this.put(own, record);
      else if (this.ownerInRun(record.code) === null) this.claim(record.code, record);
      else this.claim(`${record.code}.${suffixFor(record.part, this.provinces)}`, record);
    }
  }

  isKnown(code: string): boolean {
    return this.known.has(code);
  }

  changedCodes(): string[] {
    return [...this.entries].filter(([code, entry]) => this.isChanged(code, entry)).map(([code]) => code);
  }

  /** The row to store: what was read, completed by the part that is already stored. */
  row(code: string, stored: NationalRecord | undefined): CatalogueRow {
    const read = this.entries.get(code);
    return catalogueRow(code, {
      list: read?.list ?? stored?.list ?? null,
      detail: read?.detail ?? stored?.detail ?? null,
    });
  }

  private ownerInRun(code: string): string | null {
    const entry = this.entries.get(code);
    return entry?.detail?.nationalId ?? entry?.list?.nationalId ?? null;
  }

  private claim(code: string, record: ReadRecord): void {
    if (record.part.nationalId) this.codeOfId.set(record.part.nationalId, code);
    this.put(code, record);
  }

  private put(code: string, record: ReadRecord): void {
    if (code !== record.code)
      this.tally.forRecord(code)('CODE_COLLISION', `${record.code}: ${record.part.name}`);
    const entry = this.entries.get(code) ?? { list: null, detail: null };
    if (record.as === 'list') entry.list = record.part;
    else entry.detail = record.part;
    if (entry.list && entry.detail && entry.list.name !== entry.detail.name) {
      this.tally.forRecord(code)('NAME_DIFFERS', `${entry.list.name} ≠ ${entry.detail.name}`);
    }
    this.entries.set(code, entry);
  }

  private isChanged(code: string, entry: NationalRecord): boolean {
    const [list = '', detail = ''] = (this.known.get(code)?.info_hash ?? '').split('.');
    return (
      (entry.list !== null && partHash(entry.list) !== list) ||
      (entry.detail !== null && partHash(entry.detail) !== detail)
    );
  }
}
