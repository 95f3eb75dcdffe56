import { mark } from './marks.mjs';

/** An account of the simulated office: `CASE_OFFICER@competent/OFFICE#1`. */
const OFFICER = /^[A-Z_]+@.+#\d+$/;
const NUMBER = '1/2026';

/**
 * What the engine recorded, with tokens for whatever differs from one dossier to the next: units, people of the office,
 * the owner, the result's number. Keys say what is meant, because a rule may be called as an answer is.
 */
export function marked(value, key, parent) {
  if (Array.isArray(value)) return value.map((inner) => marked(inner, key, value));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        marked(inner, key === 'performedBy' ? 'accountId' : name, value),
      ]),
    );
  }
  return typeof value === 'string' ? (markedText(value, key, parent) ?? value) : value;
}

function markedText(value, key, parent) {
  if (key === 'unitId') return mark(`unit:${value}`);
  if (key === 'unitName') return mark(`unitName:${value}`);
  if (key === 'resultNumber' && value === NUMBER) return mark('resultNumber');
  if (OFFICER.test(value)) return mark(`officer:${value}`);
  if ((key === 'accountId' || key === 'assigneeId') && value === 'owner') return mark('account:0');
  if (key === 'name' && parent.accountId === 'owner') return mark('name:0');
  if (key === 'name' && OFFICER.test(parent.accountId ?? '')) return mark(`officerName:${parent.accountId}`);
  if (key === 'assigneeName') return mark(`officerName:${parent.assigneeId}`);
  return null;
}
