import { type Html, html, page } from '../html.js';
import { ANSWERS } from './answers.js';
import type { Call } from './calls.js';

/** What can be asked, how to get each answer, and what was asked. */
export function connectorsPage(calls: readonly Call[], faults: Record<string, number>): Html {
  const ordered = Object.entries(faults).filter(([, left]) => left > 0);
  return page({
    lang: 'vi',
    title: 'Cơ sở dữ liệu mô phỏng',
    banner: 'Cơ sở dữ liệu mô phỏng – mọi câu trả lời đều là hư cấu',
    wide: true,
    body: html`
      <h1>Các cơ sở dữ liệu được mô phỏng</h1>
      <ul>
        ${Object.keys(ANSWERS).map((name) => html`<li><code>${name}</code></li>`)}
      </ul>
      <p>
        Chữ số cuối của số được hỏi quyết định câu trả lời: 9 là không tìm thấy, 8 và 7 là có vướng mắc (tùy
        hệ thống), còn lại là bình thường. Tên hộ kinh doanh có chữ “trùng” là tên đã có người dùng. Lý lịch
        tư pháp: 8 hoặc 9 là có thông tin.
      </p>
      ${ordered.map(([name, left]) => html`<p class="notice">Đang giả lập lỗi ${name}: còn ${left} lượt.</p>`)}
      <h2>Đã được hỏi</h2>
      ${
        calls.length === 0
          ? html`<p>Chưa có câu hỏi nào.</p>`
          : html`<ul class="plain">
              ${calls.map(({ connector, key, times }) => html`<li>${connector} – ${key} (${times})</li>`)}
            </ul>`
      }
    `,
  });
}
