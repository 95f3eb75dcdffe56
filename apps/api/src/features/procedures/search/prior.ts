import { foldVietnamese as fold } from '@motcua/domain';
import { isMarkedDeleted } from '../import/clean-code.js';

export interface PriorFacts {
  code: string;
  name: string;
  agency: string | null;
  kind: string | null;
  issuer: string | null;
  levels: readonly string[];
  fileable: boolean;
  inLifeEvent: boolean;
}

const ABROAD = /^(?:bo ngoai giao|co quan dai dien|cuc lanh su)/;
const ELSEWHERE = /\b(?:o nuoc ngoai|bien gioi|luu dong)\b/;
/** Acts on what one already has: meant only when asked for. */
const SECONDARY =
  /^(?:thu tuc )?(?:cap |dang ky )?(?:lai|doi|gia han|sua doi|dieu chinh|dinh chinh|thu hoi|huy|xoa|cham dut|tam ngung|dung|thay doi)\b/;

/**
 * What speaks for a procedure before anything is typed: it can be filed here, many people need it, an office near
 * them does it. What another province issued for itself, and what goes on between offices, hardly ever is meant.
 */
export function priorOf(facts: PriorFacts, homeProvinces: readonly string[]): number {
  let prior = 0;
  if (facts.fileable) prior += 0.15;
  if (facts.inLifeEvent) prior += 0.08;
  if (facts.levels.includes('COMMUNE')) prior += 0.1;
  else if (facts.levels.includes('PROVINCE')) prior += 0.04;
  if (facts.kind === 'SPECIFIC' && !isHome(facts.issuer, homeProvinces)) prior -= 0.7;
  if (ABROAD.test(fold(facts.agency ?? '')) || ABROAD.test(fold(facts.issuer ?? ''))) prior -= 0.15;
  if (ELSEWHERE.test(fold(facts.name))) prior -= 0.05;
  if (SECONDARY.test(fold(facts.name))) prior -= 0.1;
  if (facts.kind === 'STANDARD_INTERNAL') prior -= 0.5;
  if (isMarkedDeleted(facts.code)) prior -= 0.8;
  return Math.round(prior * 10_000) / 10_000;
}

/** `UBND Thành phố Huế` is issued by `Thành phố Huế`. */
function isHome(issuer: string | null, homeProvinces: readonly string[]): boolean {
  const by = fold(issuer ?? '');
  return homeProvinces.some((province) => by.endsWith(bareName(province)));
}

function bareName(province: string): string {
  return fold(province).replace(/^(?:tinh|thanh pho|tp\.?)\s+/, '');
}
