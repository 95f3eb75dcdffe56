import type { CompositeValue } from '../answers.js';
import { partsOf, type CompositeField } from '../definition/field-kind.js';
import { isEnterpriseCode, isPersonalId } from '../values/identifiers.js';
import { ownValue } from '../values/plain-object.js';
import { matchesPattern } from '../values/text-pattern.js';
import type { CheckSettings } from './check-value.js';
import { checkDate } from './check-date.js';
import type { ValueProblem } from './problem.js';

const NAME_MAX = 200;
const DETAIL_MAX = 300;

/** Each asked part of a person, organisation or address; parts left empty count as the part's need says. */
export function checkParts(
  field: CompositeField,
  value: CompositeValue,
  settings: CheckSettings,
): ValueProblem[] {
  const parts = partsOf(field).filter(({ need }) => need !== 'NONE');
  const problems = parts.flatMap(({ part, need }) => {
    const text = ownValue({ ...value }, part);
    if (typeof text !== 'string') {
      return need === 'REQUIRED' ? [{ code: 'REQUIRED' as const, params: {}, part }] : [];
    }
    return checkPart(part, text, settings).map((problem) => ({ ...problem, part }));
  });
  return problems.length > 0 || field.type !== 'address' ? problems : checkPlace(value, settings);
}

function checkPart(part: string, text: string, settings: CheckSettings): ValueProblem[] {
  switch (part) {
    case 'personalId':
      return isPersonalId(text) ? [] : [{ code: 'BAD_PERSONAL_ID', params: { digits: text.length } }];
    case 'dateOfBirth':
      return checkDate({ min: '1850-01-01', max: 'today' }, text, settings.today);
    case 'enterpriseCode':
      return isEnterpriseCode(text) ? [] : [{ code: 'BAD_ENTERPRISE_CODE', params: {} }];
    case 'fullName':
      if (text.length > NAME_MAX) return [{ code: 'TOO_LONG', params: { max: NAME_MAX } }];
      return matchesPattern(text, 'PERSON_NAME')
        ? []
        : [{ code: 'BAD_FORMAT', params: { pattern: 'PERSON_NAME' } }];
    default:
      return text.length > DETAIL_MAX ? [{ code: 'TOO_LONG', params: { max: DETAIL_MAX } }] : [];
  }
}

function checkPlace(value: CompositeValue, { isKnownPlace }: CheckSettings): ValueProblem[] {
  const { provinceCode, communeCode } = value as { provinceCode: string; communeCode: string };
  if (!isKnownPlace || isKnownPlace(provinceCode, communeCode)) return [];
  return [{ code: 'UNKNOWN_PLACE', params: {}, part: 'communeCode' }];
}
