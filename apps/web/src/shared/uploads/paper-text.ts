import type { HandedPaper } from '@motcua/contracts';
import { isCounted } from '@motcua/forms';
import { defineText } from '../i18n/define-text.js';

/** What is said of papers handed in at a counter. */
export const paperText = defineText({
  vi: {
    handedIn: (what: string) => `Bản giấy đã nhận: ${what}`,
    without: (form: string) => `Đã nhận: ${form}`,
    originals: (count: number) => `${count} bản chính`,
    copies: (count: number, form: string) => `${count} ${form}`,
    forms: {
      ORIGINAL: 'bản sao',
      CERTIFIED_COPY: 'bản sao chứng thực',
      COMPARED_COPY: 'bản sao đã đối chiếu bản chính',
      PHOTO: 'bản chụp',
      ELECTRONIC: 'bản điện tử',
      DATA: 'dữ liệu khai thác từ cơ sở dữ liệu',
    },
  },
  en: {
    handedIn: (what) => `Papers handed in: ${what}`,
    without: (form) => `Received: ${form}`,
    originals: (count) => `${count} original${count === 1 ? '' : 's'}`,
    copies: (count, form) => `${count} × ${form}`,
    forms: {
      ORIGINAL: 'copy',
      CERTIFIED_COPY: 'certified copy',
      COMPARED_COPY: 'copy compared with the original',
      PHOTO: 'photocopy',
      ELECTRONIC: 'electronic document',
      DATA: 'data taken from a database',
    },
  },
});

type Words = (typeof paperText)['vi'];

/** "Bản giấy đã nhận: 1 bản chính, 2 bản sao chứng thực". */
export function paperInWords({ originals, copies, form }: HandedPaper, words: Words): string {
  if (!isCounted(form)) return words.without(words.forms[form]);
  const parts = [
    originals > 0 && words.originals(originals),
    copies > 0 && words.copies(copies, words.forms[form]),
  ];
  return words.handedIn(parts.filter(Boolean).join(', '));
}
