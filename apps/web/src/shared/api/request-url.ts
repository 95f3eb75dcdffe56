export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

const PREFIX = '/api/v1';

/** Path below /api/v1 with its query; empty values are left out. */
export function requestUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const asked = search.toString();
  return PREFIX + path + (asked && `?${asked}`);
}

/** apiPath`/dossiers/${code}/actions`: every value is encoded, so that none can leave its segment. */
export function apiPath(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}
