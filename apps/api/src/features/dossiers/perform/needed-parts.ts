import type { BuiltinAction, PerformAction } from '@motcua/contracts';
import { parseLimit, type Text, type TimeLimit } from '@motcua/domain';
import { type FieldProblem, ProblemError } from '../../../platform/errors/index.js';

type Part = 'payment' | 'receipt' | 'unit' | 'reply' | 'time' | 'assignee' | 'stepKey';

/** Parts of a request without which its act means nothing. */
const NEEDED: Partial<Record<BuiltinAction, Part>> = {
  requestPayment: 'payment',
  confirmPayment: 'receipt',
  consult: 'unit',
  replyConsult: 'reply',
  extend: 'time',
  handOverTask: 'assignee',
  correct: 'stepKey',
};

const WORDS: Record<Part, Text> = {
  payment: { vi: 'Hãy ghi các khoản phải nộp.', en: 'Please enter the amounts due.' },
  receipt: { vi: 'Hãy ghi biên lai hoặc chứng từ nộp tiền.', en: 'Please enter the receipt.' },
  unit: { vi: 'Hãy chọn đơn vị cần xin ý kiến.', en: 'Please choose the unit to ask.' },
  reply: { vi: 'Hãy chọn ý kiến trả lời.', en: 'Please choose the opinion.' },
  time: { vi: 'Hãy ghi thời gian, ví dụ 2wd là 2 ngày làm việc.', en: 'Please give a time, such as 2wd.' },
  assignee: { vi: 'Hãy chọn đồng nghiệp nhận việc.', en: 'Please choose the colleague.' },
  stepKey: { vi: 'Hãy chọn bước cần đính chính.', en: 'Please choose the step to correct.' },
};

/** Throws INVALID_REQUEST when the act lacks the part it is about. */
export function requireParts(request: PerformAction): void {
  const part = Object.hasOwn(NEEDED, request.action) ? NEEDED[request.action as BuiltinAction] : undefined;
  if (part !== undefined && request[part] === undefined) throw missing(part, 'REQUIRED');
}

/** The time a request names; null when it names none. Throws INVALID_REQUEST for one that makes no sense. */
export function timeOf({ time }: PerformAction): TimeLimit | null {
  if (time === undefined) return null;
  const limit = parseLimit(time);
  if (!limit) throw missing('time', 'INVALID');
  return limit;
}

export function unknownUnit(): ProblemError {
  const message: Text = {
    vi: 'Đơn vị này không có, hoặc chưa có cán bộ trả lời.',
    en: 'There is no such unit, or nobody there to answer.',
  };
  return new ProblemError('INVALID_REQUEST', {
    errors: [{ pointer: '/unit', code: 'UNKNOWN_UNIT', message }],
  });
}

function missing(part: Part, code: string): ProblemError {
  const errors: FieldProblem[] = [{ pointer: `/${part}`, code, message: WORDS[part] }];
  return new ProblemError('INVALID_REQUEST', { errors });
}
