import { ProblemError } from '../../../platform/errors/index.js';

export function unknownThing(pointer: '/dossierCode' | '/fileId'): ProblemError {
  const message = {
    vi: 'Không tìm thấy trong dữ liệu của bạn.',
    en: 'There is nothing like this among your data.',
  };
  return new ProblemError('INVALID_REQUEST', { errors: [{ pointer, code: 'UNKNOWN', message }] });
}

export function notRecordable(pointer: '/right' | '/value'): ProblemError {
  const message = {
    vi: 'Giá trị này không đúng dạng nên không ghi được.',
    en: 'This is not of the form in which it is recorded.',
  };
  return new ProblemError('INVALID_REQUEST', { errors: [{ pointer, code: 'NOT_RECORDABLE', message }] });
}

export function paperNeeded(): ProblemError {
  const message = {
    vi: 'Hãy ghi giấy tờ đã xem làm căn cứ sửa.',
    en: 'Name the paper you saw that shows it.',
  };
  return new ProblemError('INVALID_REQUEST', {
    errors: [{ pointer: '/paperSeen', code: 'REQUIRED', message }],
  });
}

export function tooManyOpen(): ProblemError {
  return new ProblemError('ACTION_NOT_ALLOWED', {
    reason: 'TOO_MANY_OPEN',
    detail: {
      vi: 'Đang có mười đề nghị chưa trả lời; hãy đợi cơ quan trả lời.',
      en: 'Ten requests are open already; please wait for their answers.',
    },
  });
}
