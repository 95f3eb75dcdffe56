import { defineText } from '../../shared/i18n/define-text.js';

export const helpText = defineText({
  vi: {
    title: 'Trợ giúp',
    lead: 'Không cần biết nhiều về máy tính. Nếu vướng ở đâu, hãy gọi hoặc đến quầy: nộp trực tiếp luôn được.',
    call: 'Gọi tổng đài',
    counter: 'Đến quầy',
    counterNote: 'Mang theo căn cước và giấy tờ đã có. Cán bộ sẽ giúp bạn nộp hồ sơ ngay tại quầy.',
    doNow: 'Làm ngay trên trang này',
    find: 'Tìm thủ tục',
    track: 'Tra cứu hồ sơ',
    mine: 'Hồ sơ của tôi',
    questions: 'Câu hỏi hay gặp',
    faq: {
      start: {
        q: 'Nộp hồ sơ trực tuyến bắt đầu từ đâu?',
        a: 'Tìm thủ tục theo tên thường gọi, gõ không dấu cũng được. Trang thủ tục cho biết cần giấy tờ gì, mất bao lâu, phí bao nhiêu. Bấm “Bắt đầu nộp hồ sơ”, chọn nơi nộp rồi đăng nhập bằng VNeID.',
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
      due: {
        q: 'Bao giờ có kết quả?',
        a: 'Ngày hẹn có khi hồ sơ được tiếp nhận, ghi trên giấy tiếp nhận và trong hồ sơ của bạn. Bấm “Vì sao?” bên ngày hẹn để xem từng ngày được tính thế nào; thứ Bảy, Chủ nhật, ngày lễ và lúc chờ bạn bổ sung không tính.',
      },
      fee: {
        q: 'Nộp phí, lệ phí thế nào?',
        a: 'Số tiền hiện ở trang thủ tục và ở trang kiểm tra trước khi nộp. Nhiều thủ tục không thu khi nộp trực tuyến. Không ai được thu thêm ngoài số tiền ghi ở đó; nếu có, hãy gọi tổng đài.',
      },
      result: {
        q: 'Nhận kết quả ở đâu?',
        a: 'Bản điện tử tải về trong “Hồ sơ của tôi”. Bản giấy nhận tại quầy đã tiếp nhận, mang theo căn cước và mã hồ sơ.',
      },
      withdraw: {
        q: 'Nộp nhầm thì làm gì?',
        a: 'Chưa nộp thì bấm “Sửa” ở trang kiểm tra. Đã nộp thì mở hồ sơ, nhắn cho cơ quan hoặc bấm “Rút hồ sơ” rồi nộp hồ sơ khác.',
      },
      others: {
        q: 'Nhờ người khác nộp giúp được không?',
        a: 'Được. Người nộp giúp đăng nhập bằng tài khoản của họ, chọn “Người được ủy quyền” và tải lên văn bản ủy quyền. Hoặc cùng bạn đến quầy.',
      },
      privacy: {
        q: 'Ai xem được thông tin của tôi?',
        a: 'Chỉ bạn và cán bộ giải quyết hồ sơ; mỗi lần cán bộ mở hồ sơ đều được ghi lại. Người có mã hồ sơ và mã bí mật chỉ xem được tình trạng và ngày hẹn.',
      },
      shared: {
        q: 'Dùng máy chung, máy ở quán thì cần chú ý gì?',
        a: 'Làm xong bấm vào tên mình rồi chọn “Đăng xuất”. Không lưu mật khẩu VNeID trên máy đó.',
      },
      reading: {
        q: 'Chữ nhỏ, khó đọc?',
        a: 'Chọn cỡ chữ lớn ở cuối trang, hoặc phóng to bằng trình duyệt. Trang dùng được bằng bàn phím và trình đọc màn hình.',
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
    doNow: 'Do it here now',
    find: 'Find a procedure',
    track: 'Track a dossier',
    mine: 'My dossiers',
    questions: 'Common questions',
    faq: {
      start: {
        q: 'Where do I start to file online?',
        a: 'Search for the procedure by its everyday name; marks are not needed. Its page tells what papers it takes, how long and how much. Press “Start filing”, choose where to file and sign in with VNeID.',
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
      due: {
        q: 'When will the result be ready?',
        a: 'The date is given once the dossier is accepted; it is on the acknowledgement and in your dossier. Press “Why?” beside it to see how each day was counted; weekends, holidays and time spent waiting for you are not.',
      },
      fee: {
        q: 'How do I pay fees?',
        a: 'The amount is on the procedure’s page and on the check page before you submit. Many procedures cost nothing when filed online. Nobody may ask for more than that; if someone does, call the help line.',
      },
      result: {
        q: 'Where do I get the result?',
        a: 'Download the electronic one in “My dossiers”. Fetch the paper at the counter that took the dossier in, with your identity card and the dossier code.',
      },
      withdraw: {
        q: 'I made a mistake. What now?',
        a: 'Before submitting, press “Change” on the check page. Afterwards open the dossier and message the office, or withdraw it and file another.',
      },
      others: {
        q: 'May someone else file for me?',
        a: 'Yes. They sign in with their own account, choose “An authorised person” and upload the power of attorney. Or go to the counter together.',
      },
      privacy: {
        q: 'Who can see my data?',
        a: 'Only you and the officers who handle the dossier; each time an officer opens it is recorded. Whoever has the dossier code and the secret code sees the status and the date only.',
      },
      shared: {
        q: 'I use a shared computer. What should I mind?',
        a: 'When done, press your name and choose “Sign out”. Never save your VNeID password on it.',
      },
      reading: {
        q: 'The text is hard to read.',
        a: 'Choose larger text at the foot of the page, or zoom with the browser. The site works by keyboard and with a screen reader.',
      },
    },
  },
});
