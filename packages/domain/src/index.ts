export * from './text.js';
export * from './organisation/role.js';
export * from './lifecycle/lifecycle.js';
export * from './workflow/definition.js';
export * from './workflow/state.js';
export * from './workflow/action.js';
export * from './workflow/command.js';
export * from './workflow/decide.js';
export * from './workflow/apply.js';
export * from './workflow/available-actions.js';
export { REFUSALS } from './workflow/refusals.js';
export { joinsAround } from './workflow/enter.js';
export { postsOf, unitRulesOf, userTasksOf } from './workflow/unit-rules.js';
export * from './expression/ast.js';
export * from './expression/types.js';
export * from './expression/problem.js';
export { evaluate, holds } from './expression/evaluate.js';
export { parse as parseExpression } from './expression/parse.js';
export { print as printExpression } from './expression/print.js';
export { typecheck as typecheckExpression } from './expression/typecheck.js';
export { compileExpression } from './expression/compile-expression.js';
export { namesIn } from './expression/names-in.js';
export { vietnamDay } from './working-time/local-day.js';
export * from './working-time/limit.js';
export * from './working-time/calendar.js';
export type { Pause } from './working-time/pauses.js';
export { addWorkingTime } from './working-time/add-working-time.js';
export { workingTimeBetween } from './working-time/working-time-between.js';
export { explainDueDate } from './working-time/explain.js';
export type { DueDateExplanation, Stretch } from './working-time/explain.js';
export * from './working-time/promise.js';
export { checkCalendar } from './working-time/check-calendar.js';
export {
  demoCalendar,
  demoWeeklyHours,
  vietnamDays2025to2027,
} from './working-time/calendars/vietnam-2025-2027.js';
export * from './fees/fee-table.js';
export { decideFee } from './fees/decide-fee.js';
export * from './fees/check-fee-table.js';
export * from './dossier-code/agency-code.js';
export * from './dossier-code/dossier-code.js';
export * from './dossier-code/lookup-secret.js';
export * from './dossier-code/result-number.js';
export { foldVietnamese } from './search-text/fold-vietnamese.js';
export { formatDate, formatDateTime } from './search-text/format-date.js';
export { formatVnd } from './search-text/format-vnd.js';
export { maskPersonalId, maskPhone } from './search-text/mask.js';
