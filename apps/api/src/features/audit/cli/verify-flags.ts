import { UserError } from '../../../platform/cli/index.js';
import type { Expected } from '../verify/check-anchors.js';

export interface VerifyFlags {
  dossier?: string;
  since?: string;
  expect?: string;
  json?: boolean;
}

/** Throws UserError. A day begins at midnight in Vietnam. */
export function readVerifyFlags({ since, expect }: VerifyFlags): {
  since: Date | null;
  expected: Expected | null;
} {
  return {
    since: since === undefined ? null : readDay(since),
    expected: expect === undefined ? null : readAnchor(expect),
  };
}

function readDay(text: string): Date {
  const day = new Date(`${text}T00:00:00+07:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime())) {
    throw new UserError(`${text}: a day is written 2026-11-23`);
  }
  return day;
}

function readAnchor(text: string): Expected {
  const [, no, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (no === undefined || hash === undefined)
    throw new UserError(`${text}: an anchor is written 12:9f3a… (64 digits)`);
  return { no: Number(no), hash };
}
