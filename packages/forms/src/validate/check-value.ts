import type { AnswerValue, CompositeValue } from '../answers.js';
import type { Field } from '../definition/field.js';
import { isEmail, isPhone } from '../values/contact.js';
import { isEnterpriseCode, isPersonalId } from '../values/identifiers.js';
import { checkDate } from './check-date.js';
import { checkChoice, checkFiles, checkItems, checkMultiChoice } from './check-list.js';
import { checkNumber } from './check-number.js';
import { checkParts } from './check-parts.js';
import { checkText } from './check-text.js';
import type { ProblemCode, ValueProblem } from './problem.js';

export interface CheckSettings {
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
  /** Whether the commune exists in the province; without it codes are taken on trust. */
  isKnownPlace?: ((provinceCode: string, communeCode: string) => boolean) | undefined;
}

/**
 * What is wrong with one answer. The value has the field's shape (see read-value.ts), so the casts
 * below only name what that reading has established.
 */
export function checkValue(field: Field, value: AnswerValue, settings: CheckSettings): ValueProblem[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return checkText(field, value as string);
    case 'integer':
    case 'decimal':
    case 'money':
      return checkNumber(field, value as string | number);
    case 'date':
      return checkDate(field, value as string, settings.today);
    case 'choice':
      return checkChoice(field, value as string);
    case 'multiChoice':
      return checkMultiChoice(field, value as string[]);
    case 'file':
      return checkFiles(field, value as string[]);
    case 'repeatingGroup':
      return checkItems(field, (value as unknown[]).length);
    case 'person':
    case 'organisation':
    case 'address':
      return checkParts(field, value as CompositeValue, settings);
    case 'personalId':
      return unless(isPersonalId(value as string), 'BAD_PERSONAL_ID', { digits: (value as string).length });
    case 'enterpriseCode':
      return unless(isEnterpriseCode(value as string), 'BAD_ENTERPRISE_CODE');
    case 'phone':
      return unless(isPhone(value as string), 'BAD_PHONE');
    case 'email':
      return unless(isEmail(value as string), 'BAD_EMAIL');
    case 'yesNo':
    case 'computed':
    case 'heading':
    case 'note':
      return [];
  }
}

function unless(fine: boolean, code: ProblemCode, params: Record<string, number> = {}): ValueProblem[] {
  return fine ? [] : [{ code, params }];
}
