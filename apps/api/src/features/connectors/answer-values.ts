import type { ServiceValueType } from '@motcua/domain';

const IS: Record<ServiceValueType, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  string: (value) => typeof value === 'string' && value.length <= 2000,
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
};

/** Exactly the values promised, each of its type; null when one is missing or of another type. */
export function valuesOf(
  answer: unknown,
  gives: Readonly<Record<string, ServiceValueType>>,
): Record<string, unknown> | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const values = Object.entries(gives).map(([name, type]) => {
    const value: unknown = Object.hasOwn(answer, name) ? Reflect.get(answer, name) : undefined;
    return { name, value, fits: IS[type](value) };
  });
  if (!values.every(({ fits }) => fits)) return null;
  return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}
