import { expect, test } from 'vitest';
import { withoutMarks } from './sms-text.js';

test.each([
  ['Đã nhận hồ sơ H50.101.01-261123-0001.', 'Da nhan ho so H50.101.01-261123-0001.'],
  ['Cơ quan sẽ trả lời “bạn” vào ngày mượt', 'Co quan se tra loi "ban" vao ngay muot'],
])('%s is sent as %s', (text, sms) => {
  expect(withoutMarks(text)).toBe(sms);
  expect(withoutMarks(text.normalize('NFD'))).toBe(sms);
});
