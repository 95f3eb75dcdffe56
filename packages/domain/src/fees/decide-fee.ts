import { evaluate, holds } from '../expression/evaluate.js';
import { explainFee } from './explain-fee.js';
import type {
  DecidedFeeItem,
  FeeDecision,
  FeeFacts,
  FeeItem,
  FeeRule,
  FeeStatus,
  FeeTable,
} from './fee-table.js';

type Scope = Readonly<Record<string, unknown>>;

/**
 * The fee by the first rule of the table that matches. Total: never throws, and never says "free"
 * where an amount is unknown.
 */
export function decideFee(table: FeeTable, facts: FeeFacts): FeeDecision {
  const { answers, caseKey, channel, quantity, date } = facts;
  const scope = { ...answers, case: caseKey, channel, quantity, today: date };
  const index = table.rules.findIndex((rule) => applies(rule, scope, date));
  const rule = table.rules[index];
  const items = rule?.items.map((item) => decideItem(item, scope, date)) ?? [];
  const total = rule ? totalOf(items) : null;
  const decided = {
    status: statusOf(rule, total),
    total,
    items,
    ruleIndex: rule ? index : null,
    legalBasis: rule?.legalBasis ?? null,
    paid: table.paid,
  };
  return { ...decided, explanation: explainFee(decided) };
}

function applies({ when, validFrom, validTo }: FeeRule, scope: Scope, date: string): boolean {
  if (validFrom !== undefined && date < validFrom) return false;
  if (validTo !== undefined && date > validTo) return false;
  return when === undefined || holds(when, scope, date);
}

function decideItem(item: FeeItem, scope: Scope, date: string): DecidedFeeItem {
  const price = priceOf(item, scope, date);
  const { key, name, kind } = item;
  if (item.per === undefined) return { key, name, kind, amount: price, count: null };
  const count = evaluate({ op: 'name', path: item.per.split('.') }, scope, date);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
    return { key, name, kind, amount: null, count: null };
  }
  return { key, name, kind, amount: price === null ? null : price * count, count };
}

function priceOf({ amount }: FeeItem, scope: Scope, date: string): number | null {
  if (amount === 'SEE_TEXT') return null;
  const price = typeof amount === 'number' ? amount : evaluate(amount, scope, date);
  return typeof price === 'number' && price >= 0 ? Math.round(price) : null;
}

function totalOf(items: readonly DecidedFeeItem[]): number | null {
  let total = 0;
  for (const { amount } of items) {
    if (amount === null) return null;
    total += amount;
  }
  return Number.isSafeInteger(total) ? total : null;
}

function statusOf(rule: FeeRule | undefined, total: number | null): FeeStatus {
  if (total !== null) return total === 0 ? 'FREE' : 'DUE';
  return rule?.items.some(({ amount }) => amount === 'SEE_TEXT') ? 'SEE_TEXT' : 'UNDECIDED';
}
