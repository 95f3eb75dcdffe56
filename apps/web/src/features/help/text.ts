import { defineText } from '../../shared/i18n/define-text.js';

export const helpText = defineText({
  vi: {
    title: 'Trợ giúp',
    lead: 'Không cần biết nhiều về máy tính. Nếu vướng ở đâu, hãy gọi hoặc đến quầy: nộp trực tiếp luôn được.',
    call: 'Gọi tổng đài',
    counter: 'Đến quầy',
    counterNote: 'Mang theo căn cước và giấy tờ đã có. Cán bộ sẽ giúp bạn nộp hồ sơ ngay tại quầy.',
    questions: 'Câu hỏi hay gặp',
    faq: {
      start: {
        q: 'Nộp hồ sơ trực tuyến bắt đầu từ đâu?',
        a: 'Tìm thủ tục theo tên thường gọi, gõ không dấu cũng được. Trang thủ tục cho biết cần giấy tờ gì, mất bao lâu, phí bao nhiêu. Bấm “Nộp trực tuyến” rồi đăng nhập bằng VNeID.',
      },
      save: {
        q: 'Đang điền dở thì mất mạng hoặc tắt máy, có mất gì không?',
        a: 'Không. Trang tự lưu sau mỗi câu trả lời. Mở lại bằng cùng tài khoản, kể cả trên máy khác, là tiếp tục được.',
      },
      photo: {
        q: 'Chụp giấy tờ thế nào cho đạt?',
        a: 'Đặt giấy phẳng, đủ sáng, chụp thẳng từ trên xuống, thấy đủ bốn góc, đọc được mọi chữ. Không cần máy quét.',
      },
      track: {
        q: 'Hồ sơ đang ở đâu?',
        a: 'Vào “Hồ sơ của tôi”, hoặc dùng mã hồ sơ và mã bí mật in trên giấy tiếp nhận ở trang “Tra cứu hồ sơ”, không cần đăng nhập.',
      },
      supplement: {
        q: 'Bị yêu cầu bổ sung thì làm gì?',
        a: 'Mở thông báo hoặc hồ sơ. Trang chỉ hỏi đúng phần cần bổ sung và nêu lý do. Sửa xong gửi lại, không phải nộp lại từ đầu.',
      },
    },
  },
  en: {
    title: 'Help',
    lead: 'You need not be good with computers. If you get stuck, call or visit the counter: filing in person is always possible.',
    call: 'Call the help line',
    counter: 'Visit the counter',
    counterNote:
      'Bring your identity card and the papers you have. An officer will help you file on the spot.',
    questions: 'Common questions',
    faq: {
      start: {
        q: 'Where do I start to file online?',
        a: 'Search for the procedure by its everyday name; marks are not needed. Its page tells what papers it takes, how long and how much. Press “File online” and sign in with VNeID.',
      },
      save: {
        q: 'If the network drops or the device goes off, is anything lost?',
        a: 'No. Each answer is saved as you go. Open the site again with the same account, on another device too, and go on.',
      },
      photo: {
        q: 'How do I take a good photo of a paper?',
        a: 'Lay it flat in good light, shoot straight from above with all four corners in view and every word readable. No scanner is needed.',
      },
      track: {
        q: 'Where is my dossier?',
        a: 'See “My dossiers”, or use the dossier code and the secret code printed on your acknowledgement at “Track a dossier”, without signing in.',
      },
      supplement: {
        q: 'I was asked to supplement. What now?',
        a: 'Open the notice or the dossier. The page asks only for what is missing and says why. Send it back; there is no need to start over.',
      },
    },
  },
});
