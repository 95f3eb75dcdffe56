import type { Expression } from '../expression/ast.js';
import type { Text } from '../text.js';

/** Phí pays for a service, lệ phí is a fixed state charge (Luật Phí và lệ phí 97/2015/QH13). */
export type FeeKind = 'PHI' | 'LE_PHI';

export type FeePayment = 'AT_INTAKE' | 'AT_SUPPLEMENT' | 'AT_RETURN';

export interface FeeItem {
  key: string;
  name: Text;
  kind: FeeKind;
  /**
   * Whole đồng, an expression that gives them, or SEE_TEXT: the amount stands in a legal text this
   * table does not hold. SEE_TEXT is never free.
   */
  amount: number | 'SEE_TEXT' | Expression;
  /** Dotted name of a whole number to multiply by: `copies`, `quantity`. */
  per?: string;
}

export interface FeeRule {
  /** Absent: always. Only true matches. */
  when?: Expression;
  /** None means free. */
  items: readonly FeeItem[];
  legalBasis: string;
  /** `YYYY-MM-DD`, both included. */
  validFrom?: string;
  validTo?: string;
}

/** A decision table; the first rule that matches decides. */
export interface FeeTable {
  rules: readonly FeeRule[];
  paid: FeePayment;
}

/**
 * What a fee is decided on. Expressions may name `case`, `channel`, `quantity`, `today` and the
 * answers (whose keys give way to those four); `today()` is `date` too.
 */
export interface FeeFacts {
  caseKey: string | null;
  channel: string;
  answers: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh: the day whose prices apply. */
  date: string;
  quantity: number;
}

export interface DecidedFeeItem {
  key: string;
  name: Text;
  kind: FeeKind;
  /** Whole đồng, already multiplied; null when it cannot be said. */
  amount: number | null;
  /** What `per` counted; null when there is no `per` or no whole number under it. */
  count: number | null;
}

/**
 * - FREE: nothing to pay, and a rule says so
 * - DUE: `total` is to be paid
 * - SEE_TEXT: an amount stands in a legal text
 * - UNDECIDED: no rule matches, or an answer it needs is missing
 */
export type FeeStatus = 'FREE' | 'DUE' | 'SEE_TEXT' | 'UNDECIDED';

export interface FeeDecision {
  status: FeeStatus;
  /** Whole đồng; null unless FREE or DUE. */
  total: number | null;
  items: readonly DecidedFeeItem[];
  /** Index of the rule that decided; null when none matched. */
  ruleIndex: number | null;
  legalBasis: string | null;
  paid: FeePayment;
  explanation: Text;
}
