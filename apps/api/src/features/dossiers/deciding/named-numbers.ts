const PERSONAL_NUMBER = /^\d{12}$/;
/** A form names a household at most; an endless list is somebody's attack. */
const MOST = 60;

/** Every personal number that the answers name, wherever it stands in them: applicant, parent, spouse, member. */
export function namedNumbers(answers: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [answers];
  while (waiting.length > 0 && found.size < MOST) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (PERSONAL_NUMBER.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
  }
  return [...found];
}
