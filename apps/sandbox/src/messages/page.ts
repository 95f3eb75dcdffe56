import { type Html, html, page } from '../html.js';
import { KEEP, type SentMessage } from './outbox.js';

const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function card(message: SentMessage): Html {
  return html`<li class="card">
    <strong>${message.channel === 'SMS' ? 'SMS' : 'Thư điện tử'}</strong> đến <strong>${message.to}</strong>
    <span class="hint">
      lúc <time datetime="${message.sentAt.toISOString()}">${TIME.format(message.sentAt)}</time>
    </span>
    ${message.subject && html`<p>Tiêu đề: ${message.subject}</p>`}
    <p class="text">${message.text}</p>
  </li>`;
}

export function messagesPage(messages: readonly SentMessage[], failuresLeft: number): Html {
  return page({
    lang: 'vi',
    title: 'Cổng tin nhắn mô phỏng',
    banner: 'Cổng tin nhắn mô phỏng – không tin nào được gửi ra ngoài',
    wide: true,
    body: html`
      <h1>Tin đã gửi</h1>
      <p>
        Mới nhất ở trên, giữ ${KEEP} tin gần nhất cho đến khi dừng hệ thống.
        <a href="/sandbox/messages">Tải lại</a>
      </p>
      ${failuresLeft > 0 && html`<p class="notice">Đang giả lập lỗi: ${failuresLeft} lượt gửi tới sẽ thất bại.</p>`}
      ${
        messages.length === 0
          ? html`<p>Chưa có tin nào.</p>`
          : html`<ul class="plain">
              ${messages.map(card)}
            </ul>`
      }
    `,
  });
}
