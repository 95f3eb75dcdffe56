/** A procedure as the national portal tells it, cleaned. Lists and details come apart and in any order. */
export interface NationalRecord {
  list: ListPart | null;
  detail: DetailPart | null;
}

export type NationalKind = 'STANDARD' | 'SPECIFIC' | 'STANDARD_INTERNAL';

interface Part {
  nationalId: string | null;
  /** As written in the record when cleaning changed it. */
  rawCode: string | null;
  name: string;
  state: string;
  kind: NationalKind;
  subjectTypes: { code: string | null; name: string }[];
  /** Ministry or province that issued it. */
  issuer: string | null;
}

export interface ListPart extends Part {
  sectors: string[];
  departments: string[];
}

export interface DetailPart extends Part {
  sectors: { code: string; name: string }[];
  levels: NationalLevel[];
  agencies: { executing: string[]; deciding: string[]; coordinating: string[]; receiving: string | null };
  steps: { name: string | null; text: string }[];
  methods: FilingMethod[];
  cases: { code: string; name: string; limit: Limit | null }[];
  documentGroups: { name: string | null; documents: NationalDocument[]; notes: string[] }[];
  results: { code: string; name: string }[];
  legalBases: { code: string | null; name: string }[];
  conditions: string | null;
  note: string | null;
  keywords: string[];
  /** The portal's own life events. */
  groups: { audience: 'CITIZEN' | 'BUSINESS'; name: string }[];
  related: { code: string; name: string }[];
  fullOnline: boolean;
  anywhere: boolean;
  decision: { number: string; date: string | null; issuer: string | null } | null;
  updatedAt: string | null;
}

export type NationalLevel = 'MINISTRY' | 'PROVINCE' | 'COMMUNE' | 'OTHER';

/** Working hours are not told apart from hours in the record. */
export interface Limit {
  quantity: number;
  unit: 'WORKING_DAY' | 'DAY' | 'HOUR' | 'MONTH';
}

export interface FilingMethod {
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  limit: Limit | null;
  /** What is written instead of a limit, or beside it. */
  limitText: string | null;
  text: string | null;
  fees: NationalFee[];
}

export interface NationalFee {
  kind: string;
  /** VND; null means "see the text", never free. */
  amount: number | null;
  text: string | null;
}

export interface NationalDocument {
  code: string | null;
  name: string;
  originals: number;
  copies: number;
  form: string | null;
}
