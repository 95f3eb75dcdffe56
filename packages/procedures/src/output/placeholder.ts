/** A filter says how a value is written; without one it is written as the form shows it. */
const FILTERS = ['date', 'dateInWords', 'time', 'money', 'moneyInWords', 'upper'] as const;
export type Filter = (typeof FILTERS)[number];

export type TemplatePart =
  { kind: 'text'; text: string } | { kind: 'value'; name: string; filters: string[] };

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const BODY = /^\s*([A-Za-z][\w.]*)\s*((?:\|\s*[A-Za-z]+\s*)*)$/;

/** Cuts `Ngày {{ dossier.acceptedAt | date }}` into its parts. Null when a placeholder is not well-formed. */
export function parseTemplateText(text: string): TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    const body = BODY.exec(match[1] ?? '');
    if (!body) return null;
    const filters = (body[2] ?? '')
      .split('|')
      .map((filter) => filter.trim())
      .filter((filter) => filter !== '');
    parts.push({ kind: 'value', name: body[1] ?? '', filters });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts.some((part) => part.kind === 'text' && /\{\{|\}\}/.test(part.text)) ? null : parts;
}

export function isFilter(name: string): name is Filter {
  return FILTERS.some((filter) => filter === name);
}
