import { lintForm, validateAnswers } from '@motcua/forms';
import { describe, expect, test } from 'vitest';
import { applicantForm, applicantOf } from './applicant-form.js';

const KINDS = ['unknown', 'new', 'known', 'account'] as const;

describe('the form of the applicant', () => {
  test.each(KINDS)('for somebody %s holds together', (kind) => {
    // Many questions at once are for a citizen to be spared; an officer types them in one go.
    const found = lintForm(applicantForm(kind)).filter(({ code }) => code !== 'MANY_QUESTIONS');
    expect(found).toEqual([]);
  });

  test('of somebody new becomes what the server takes; what was left out is not sent', () => {
    const typed = { personalId: '099 070 000 077', fullName: 'Phạm Tiến Dũng', phone: '+84 950 000 077' };
    const judge = (answers: object) =>
      validateAnswers(applicantForm('new'), answers, { today: '2026-11-21' }, { mode: 'submit' });
    const phone = judge({ ...typed, phone: '0912345678', email: '' });
    expect(phone.ok).toBe(true);
    expect(applicantOf(phone.answers)).toEqual({
      personalId: '099070000077',
      fullName: 'Phạm Tiến Dũng',
      phone: '0912345678',
    });
    const address = { provinceCode: '44', communeCode: '18880', detail: 'Số 1' };
    expect(applicantOf(judge({ ...typed, phone: '0912345678', address }).answers).address).toEqual({
      communeCode: '18880',
      detail: 'Số 1',
    });
  });
});
