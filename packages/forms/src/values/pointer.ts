/** A JSON pointer one step further down (RFC 6901 escaping). */
export function pointerTo(base: string, step: string | number): string {
  return `${base}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Where all answers hang in a request body and in every pointer of this package. */
export const ANSWERS_POINTER = '/answers';
