import {
  type Field,
  fieldOf,
  type FormContext,
  type FormDefinition,
  partsOf,
  resolveDateBound,
  validateAnswers,
} from '@motcua/forms';

export type Filled = Record<string, unknown>;

interface Filling {
  form: FormDefinition;
  context: FormContext;
  /** Answers that matter to the test; everything else is filled in with something valid. */
  answers?: Filled;
  /** What a yes-no question is answered with. */
  yesNo?: boolean;
}

/** Answers a form whole, as somebody would who always does what the messages ask for. */
export function fillForm({ form, context, answers = {}, yesNo = false }: Filling): Filled {
  const filled: Filled = structuredClone(answers);
  for (let round = 0; round < 40; round += 1) {
    const { ok, errors } = validateAnswers(form, filled, context, { mode: 'submit' });
    if (ok) return filled;
    for (const { pointer, code } of errors)
      answer(form, filled, pointer, code, { today: context.today, yesNo });
  }
  const { errors } = validateAnswers(form, filled, context, { mode: 'submit' });
  throw new Error(`not filled in: ${errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}`);
}

interface Taste {
  today: string;
  yesNo: boolean;
}

function answer(form: FormDefinition, filled: Filled, pointer: string, code: string, taste: Taste): void {
  const [, , key = '', index, member] = pointer.split('/');
  const field = fieldOf(form, pointer);
  if (!field) throw new Error(`${code} at ${pointer}, which is no field`);
  if (member !== undefined && Array.isArray(filled[key])) {
    const item = (filled[key] as Filled[])[Number(index)];
    if (item) item[member] = sampleOf(field, taste);
    return;
  }
  if (field.type === 'repeatingGroup') filled[key] = [...((filled[key] as Filled[] | undefined) ?? []), {}];
  else filled[key] = sampleOf(field, taste);
}

function sampleOf(field: Field, { today, yesNo }: Taste): unknown {
  switch (field.type) {
    case 'text':
      return textOf(field.pattern ?? 'ANY', field.minLength ?? 1, field.maxLength ?? 200);
    case 'longText':
      return 'Nội dung được ghi đủ dài. '.repeat(Math.ceil((field.minLength ?? 1) / 20) + 1).trim();
    case 'integer':
    case 'decimal':
      return Math.max(field.min ?? 1, 1);
    case 'money':
      return Math.max(field.min ?? 0, 1_000_000);
    case 'date':
      return resolveDateBound(field.max ?? field.min ?? '2000-01-01', today);
    case 'yesNo':
      return yesNo;
    case 'choice':
      return field.options[0]?.value;
    case 'multiChoice':
      return [field.options[0]?.value];
    case 'person':
    case 'organisation':
    case 'address': {
      const asked = partsOf(field).filter(({ need }) => need !== 'NONE');
      return Object.fromEntries(asked.map(({ part }) => [part, PARTS[part]]));
    }
    case 'personalId':
      return PARTS['personalId'];
    case 'enterpriseCode':
      return PARTS['enterpriseCode'];
    case 'phone':
      return '0912345678';
    case 'email':
      return 'ten@example.com';
    case 'file':
    case 'repeatingGroup':
    case 'heading':
    case 'note':
    case 'computed':
      throw new Error(`${field.key}: a ${field.type} cannot be made up`);
  }
}

const PARTS: Record<string, string> = {
  fullName: 'Nguyễn Thảo An',
  personalId: '099088000001',
  dateOfBirth: '1990-01-15',
  name: 'Công ty Mẫu',
  enterpriseCode: '0123456789',
  provinceCode: '44',
  communeCode: '19333',
  detail: 'Số 2 đường Mẫu',
};

function textOf(pattern: string, min: number, max: number): string {
  if (pattern === 'DIGITS') return '1234567890123456789'.slice(0, Math.min(Math.max(min, 4), max));
  if (pattern === 'PASSPORT') return 'B1234567';
  if (pattern === 'DOCUMENT_NUMBER') return '12/2026/GCS';
  return 'Nguyễn Minh Anh'.padEnd(min, ' Anh').slice(0, max);
}
