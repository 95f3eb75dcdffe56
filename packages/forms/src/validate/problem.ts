import type { Text } from '@motcua/domain';

/** Stable codes; screens and machines may rely on them, wording may change. */
export type ProblemCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'WRONG_TYPE'
  | 'NOT_A_DATE'
  | 'DATE_TOO_EARLY'
  | 'DATE_TOO_LATE'
  | 'NOT_A_NUMBER'
  | 'TOO_PRECISE'
  | 'TOO_SMALL'
  | 'TOO_BIG'
  | 'BAD_FORMAT'
  | 'BAD_PERSONAL_ID'
  | 'BAD_PHONE'
  | 'BAD_EMAIL'
  | 'BAD_ENTERPRISE_CODE'
  | 'NOT_AN_OPTION'
  | 'UNKNOWN_PLACE'
  | 'TOO_MANY'
  | 'TOO_FEW'
  | 'TOO_LARGE'
  | 'UNKNOWN_FIELD'
  | 'HIDDEN_FIELD'
  | 'RULE';

export type ProblemParams = Record<string, string | number>;

export interface FieldProblem {
  /** JSON pointer into the request body, such as `/answers/children/0/name`. */
  pointer: string;
  /** Null where the pointer leads to no field of the form. */
  pageKey: string | null;
  fieldKey: string | null;
  code: ProblemCode;
  params: ProblemParams;
  message: Text;
}

/** A problem of one value, before it is worded: `part` names the part of a composite answer. */
export interface ValueProblem {
  code: ProblemCode;
  params: ProblemParams;
  part?: string;
}
