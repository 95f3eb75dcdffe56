import type { Text } from '@motcua/contracts';
import { ProblemError } from '../../../platform/errors/index.js';
import { judgeStrength } from './judge-strength.js';
import type { Weakness } from './strength-worker.js';

/** By length, not by kinds of signs (NIST SP 800-63B, ASVS 5.0 section 6.2). */
const LEAST_SIGNS = 12;
const MOST_SIGNS = 200;

const SHORT: Text = {
  vi: `Mật khẩu cần ít nhất ${LEAST_SIGNS} ký tự. Ghép bốn từ bất kỳ là đủ dài và dễ nhớ.`,
  en: `Use at least ${LEAST_SIGNS} characters. Four unrelated words are long enough and easy to remember.`,
};
const LONG: Text = {
  vi: `Mật khẩu có tối đa ${MOST_SIGNS} ký tự.`,
  en: `Use at most ${MOST_SIGNS} characters.`,
};
const HINTS: Record<Weakness, Text> = {
  OWN_WORDS: {
    vi: 'Mật khẩu dựa vào tên của bạn, tên đơn vị hoặc tên hệ thống. Hãy dùng những từ không liên quan.',
    en: 'It is built on your name, your unit or this system. Use words that have nothing to do with them.',
  },
  COMMON: {
    vi: 'Mật khẩu chứa những từ rất nhiều người dùng. Hãy ghép bốn từ không liên quan đến nhau.',
    en: 'It contains words that very many people use. Put together four unrelated words.',
  },
  KEYBOARD: {
    vi: 'Mật khẩu theo hàng phím hoặc dãy liên tiếp. Hãy ghép bốn từ không liên quan đến nhau.',
    en: 'It follows the keyboard or a sequence. Put together four unrelated words.',
  },
  REPEATED: {
    vi: 'Mật khẩu lặp lại cùng một đoạn. Lặp lại không làm khó đoán hơn.',
    en: 'It repeats itself, which makes it no harder to guess.',
  },
  DATE: {
    vi: 'Mật khẩu dựa vào ngày tháng. Ngày tháng rất dễ đoán.',
    en: 'It is built on a date. Dates are easy to guess.',
  },
  GUESSABLE: {
    vi: 'Hãy thêm một hai từ không liên quan nữa.',
    en: 'Add another word or two that have nothing to do with it.',
  },
};

/** The password as it will be kept. Throws WEAK_PASSWORD with a hint; `words` are what it must not be built on. */
export async function acceptablePassword(typed: string, words: readonly string[]): Promise<string> {
  const password = typed.normalize('NFC');
  const signs = [...password].length;
  if (signs < LEAST_SIGNS) throw weak('TOO_SHORT', SHORT);
  if (signs > MOST_SIGNS) throw weak('TOO_LONG', LONG);
  const weakness = await judgeStrength(password, words);
  if (weakness !== null) throw weak(weakness, HINTS[weakness]);
  return password;
}

function weak(code: string, message: Text): ProblemError {
  return new ProblemError('WEAK_PASSWORD', {
    detail: message,
    errors: [{ pointer: '/password', code, message }],
  });
}
