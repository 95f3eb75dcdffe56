export type ScalarType = 'number' | 'string' | 'boolean' | 'date';

/** `list` alone is a list of groups (or of anything); `any` fits everywhere and is not checked. */
export type ExpressionType = ScalarType | 'list' | `list<${ScalarType}>` | 'any';

/** With `oneOf`, comparing the name with any other text is an error: a mistyped choice never matches. */
export type NameType = ExpressionType | { type: ExpressionType; oneOf: readonly string[] };

/**
 * The names an expression may use, by full dotted path. A repeating group `members` with a number
 * field `share` is `{ members: 'list', 'members.share': 'list<number>' }`.
 */
export type TypeEnvironment = Readonly<Record<string, NameType>>;

/** Whether a value of type `actual` may stand where `wanted` is asked for. */
export function fits(actual: ExpressionType, wanted: ExpressionType): boolean {
  if (actual === 'any' || wanted === 'any' || actual === wanted) return true;
  return wanted === 'list' && actual.startsWith('list<');
}

/** What a list of such values is; lists of lists and of anything are just `list`. */
export function listOf(item: ExpressionType): ExpressionType {
  return isScalar(item) ? `list<${item}>` : 'list';
}

/** The type of one member of a list; the type itself when it is no list. */
export function memberOf(type: ExpressionType): ExpressionType {
  if (type === 'list') return 'any';
  return type.startsWith('list<') ? (type.slice(5, -1) as ScalarType) : type;
}

export function isScalar(type: ExpressionType): type is ScalarType {
  return type !== 'any' && !type.startsWith('list');
}
