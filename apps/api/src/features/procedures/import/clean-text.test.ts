import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.js';
import type { Oddity } from './oddity.js';

function clean(raw: string): { text: string; odd: Oddity[] } {
  const odd: Oddity[] = [];
  return { text: cleanText(raw, (kind) => odd.push(kind)), odd };
}

describe('a text of the portal', () => {
  it('is composed, so that it can be compared and drawn', () => {
    expect(clean('Cấp giấy phép'.normalize('NFD'))).toEqual({ text: 'Cấp giấy phép', odd: ['TEXT_NOT_NFC'] });
  });

  it('loses its tags and keeps its lines', () => {
    expect(clean('<p>Bước 1:<br/>nộp hồ sơ</p><ul><li>một</li><li>hai</li></ul>').text).toBe(
      'Bước 1:\nnộp hồ sơ\nmột\nhai',
    );
  });

  it('keeps what only looks like a tag', () => {
    expect(clean('Dưới <200 suất ăn, gửi <Tên cơ quan>')).toEqual({
      text: 'Dưới <200 suất ăn, gửi <Tên cơ quan>',
      odd: [],
    });
  });

  it('drops scripts with their content, also unfinished ones', () => {
    expect(clean('Phí<script>alert("x")</script> 8.000 đ').text).toBe('Phí 8.000 đ');
    expect(clean('Phí <script>steal(').text).toBe('Phí');
    expect(clean('a<!-- ghi chú -->b').text).toBe('a b');
  });

  it('decodes entities once, as text', () => {
    expect(clean('R&amp;D &lt;b&gt; &#x1EA1;&nbsp;x &unknown;').text).toBe('R&D <b> ạ x &unknown;');
    expect(clean('&amp;lt;script&amp;gt;').text).toBe('&lt;script&gt;');
  });

  it('loses direction marks, zero-width and control characters', () => {
    expect(clean('\u200eHồ\u0007 sơ\u200b\ufeff')).toEqual({ text: 'Hồ sơ', odd: ['TEXT_CONTROL'] });
  });

  it('has tidy blanks', () => {
    expect(clean('  a\t b\u00a0c \r\n\r\n\n\n d ').text).toBe('a b c\n\nd');
    expect(cleanLine('Sổ\n hộ  tịch', () => undefined)).toBe('Sổ hộ tịch');
  });
});
