import { type Html, html, page } from './html.js';

export function indexPage(): Html {
  return page({
    lang: 'vi',
    title: 'Hệ thống mô phỏng',
    banner: 'Hệ thống mô phỏng – chỉ dùng để chạy thử',
    body: html`
      <h1>Các hệ thống bên ngoài được mô phỏng</h1>
      <p>
        Bản chạy thử không nối với hệ thống thật. Các dịch vụ dưới đây đóng vai hệ thống thật, kể cả khi chúng
        gặp lỗi. Mọi người và mọi số liệu đều là hư cấu.
      </p>
      <p lang="en" class="hint">
        This trial runs without the real outside systems. The services below play their part, failures
        included. All people and data are fictitious.
      </p>
      <h2>VNeID mô phỏng</h2>
      <p>
        Nhà cung cấp danh tính OpenID Connect. Bấm “Đăng nhập” trên cổng dịch vụ để dùng.
        <a href="/sandbox/vneid/.well-known/openid-configuration">Tài liệu cấu hình</a>
      </p>
      <h2>Cổng tin nhắn mô phỏng</h2>
      <p>Nhận tin SMS và thư điện tử thay cho nhà mạng. <a href="/sandbox/messages">Xem tin đã gửi</a></p>
      <h2>Cơ sở dữ liệu mô phỏng</h2>
      <p>
        Trả lời thay cho cơ sở dữ liệu dân cư, hộ tịch, lý lịch tư pháp, giấy phép lái xe, đất đai, doanh
        nghiệp, hộ kinh doanh. <a href="/sandbox/connectors">Xem cách hỏi và đã được hỏi gì</a>
      </p>
    `,
  });
}
