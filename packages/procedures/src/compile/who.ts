import { ROLES, type Assignment, type Performer, type UnitRule } from '@motcua/domain';
import type { SourcePath } from '../source/problem.js';
import type { ExpressionCompiler } from './expressions.js';

const WHO = {
  vi: 'Viết "VAI_TRÒ @ đơn vị", ví dụ APPROVER @ competent, CASE_OFFICER @ competent/OFFICE hoặc OWNER @ receiving',
  en: 'Write "ROLE @ unit", for example APPROVER @ competent, CASE_OFFICER @ competent/OFFICE or OWNER @ receiving',
};
const ASSIGN = {
  vi: 'Viết pool, leastLoaded, "named <tài khoản>" hoặc "sameAs <bước>"',
  en: 'Write pool, leastLoaded, "named <username>" or "sameAs <step>"',
};
const UNIT_RULE = {
  vi: 'Viết competent, competent.parent, receiving, competent/LOẠI hoặc agency:H50.14',
  en: 'Write competent, competent.parent, receiving, competent/KIND or agency:H50.14',
};
const UNIT = /^(?:receiving|competent|competent\.parent|competent\/[A-Z_]+|agency:[A-Z]\d{2}(?:\.\d{2,3})*)$/;
const PERFORMERS: readonly string[] = [...ROLES, 'OWNER'];

/** `APPROVER @ competent` */
export function parseWho(
  who: string,
  path: SourcePath,
  { report }: ExpressionCompiler,
): { role: Performer; unit: UnitRule } {
  const [role = '', unit = '', ...rest] = who.split('@').map((part) => part.trim());
  if (!PERFORMERS.includes(role) || !UNIT.test(unit) || rest.length > 0) report(path, WHO);
  return { role: role as Performer, unit: unit as UnitRule };
}

/** `competent.parent` */
export function parseUnit(text: string, path: SourcePath, { report }: ExpressionCompiler): UnitRule {
  if (!UNIT.test(text)) report(path, UNIT_RULE);
  return text as UnitRule;
}

/** `sameAs register` */
export function parseAssign(text: string, path: SourcePath, { report }: ExpressionCompiler): Assignment {
  const [mode, whom, ...rest] = text.split(/\s+/);
  if (rest.length === 0 && whom === undefined && (mode === 'pool' || mode === 'leastLoaded')) return { mode };
  if (rest.length === 0 && whom && mode === 'named') return { mode, username: whom };
  if (rest.length === 0 && whom && mode === 'sameAs') return { mode, step: whom };
  report(path, ASSIGN);
  return { mode: 'pool' };
}
