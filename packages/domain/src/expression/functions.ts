import type { FunctionName } from './ast.js';
import type { ExpressionType } from './types.js';

export interface Signature {
  params: readonly ExpressionType[];
  /** The last parameter may be repeated. */
  variadic?: boolean;
  returns: ExpressionType;
}

/** The only functions there are. What each gives on missing data is said in `evaluate.ts`. */
export const FUNCTIONS: Readonly<Record<FunctionName, Signature>> = {
  not: { params: ['boolean'], returns: 'boolean' },
  count: { params: ['list'], returns: 'number' },
  sum: { params: ['list<number>'], returns: 'number' },
  min: { params: ['number'], variadic: true, returns: 'number' },
  max: { params: ['number'], variadic: true, returns: 'number' },
  contains: { params: ['string', 'string'], returns: 'boolean' },
  'list contains': { params: ['list', 'any'], returns: 'boolean' },
  'starts with': { params: ['string', 'string'], returns: 'boolean' },
  'is blank': { params: ['any'], returns: 'boolean' },
  'age on': { params: ['date', 'date'], returns: 'number' },
  'days between': { params: ['date', 'date'], returns: 'number' },
  date: { params: ['string'], returns: 'date' },
  today: { params: [], returns: 'date' },
};

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}
