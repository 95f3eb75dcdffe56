import type { ProblemCode, Text } from '@motcua/contracts';

export interface ProblemKind {
  status: number;
  title: Text;
  /** Said when the thrower has nothing more exact to say. */
  detail?: Text;
}

/** Status and words per code. Total: a new code does not compile until it has them. */
export const PROBLEMS: Record<ProblemCode, ProblemKind> = {
  INVALID_REQUEST: {
    status: 422,
    title: { vi: 'Thông tin gửi lên chưa đúng', en: 'The request is not valid' },
    detail: {
      vi: 'Hãy xem lại các mục được nêu và gửi lại.',
      en: 'Please check the items named and send it again.',
    },
  },
  MALFORMED_REQUEST: {
    status: 400,
    title: { vi: 'Yêu cầu không đúng dạng', en: 'The request is malformed' },
  },
  WRONG_HOST: {
    status: 421,
    title: { vi: 'Địa chỉ truy cập không đúng', en: 'Asked under a wrong name' },
    detail: {
      vi: 'Hãy mở cổng bằng địa chỉ chính thức của cổng.',
      en: 'Open the portal by its official address.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: { vi: 'Cách gọi này không được phục vụ', en: 'This method is not served here' },
  },
  MALFORMED_BODY: {
    status: 400,
    title: { vi: 'Không đọc được nội dung gửi lên', en: 'The body cannot be read' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'This content type is not supported' },
  },
  UNAUTHENTICATED: {
    status: 401,
    title: { vi: 'Bạn cần đăng nhập', en: 'Please sign in' },
    detail: {
      vi: 'Phiên làm việc chưa có hoặc đã hết hạn. Những gì đã lưu vẫn còn; hãy đăng nhập lại để tiếp tục.',
      en: 'There is no session, or it has ended. What was saved is kept; sign in again to go on.',
    },
  },
  WRONG_CREDENTIALS: {
    status: 401,
    title: { vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng', en: 'Wrong username or password' },
  },
  SIGN_IN_REFUSED: {
    status: 403,
    title: { vi: 'Không thể đăng nhập bằng tài khoản này', en: 'This account cannot sign in' },
  },
  SIGN_IN_EXPIRED: {
    status: 401,
    title: { vi: 'Bước đăng nhập đã hết hạn', en: 'This sign-in has run out' },
    detail: {
      vi: 'Đã quá 5 phút từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
      en: 'More than five minutes have passed since the password. Please begin again.',
    },
  },
  WRONG_SECOND_FACTOR: {
    status: 401,
    title: { vi: 'Mã xác thực chưa đúng', en: 'The code is not right' },
    detail: {
      vi: 'Hãy nhập mã đang hiện trên ứng dụng xác thực; mã đổi sau mỗi 30 giây.',
      en: 'Type the code your authenticator shows now; it changes every 30 seconds.',
    },
  },
  WEAK_PASSWORD: {
    status: 422,
    title: { vi: 'Mật khẩu này dễ bị đoán', en: 'This password is easy to guess' },
    detail: {
      vi: 'Hãy chọn mật khẩu dài hơn, ví dụ bốn từ không liên quan đến nhau.',
      en: 'Choose a longer one, for example four words that have nothing to do with each other.',
    },
  },
  REAUTHENTICATION_REQUIRED: {
    status: 403,
    title: { vi: 'Hãy xác nhận lại danh tính', en: 'Please prove who you are again' },
    detail: {
      vi: 'Việc này cần xác nhận lại danh tính trong 10 phút gần nhất. Những gì đã nhập vẫn được giữ.',
      en: 'This asks for a proof of identity not older than 10 minutes. What you entered is kept.',
    },
  },
  ACCOUNT_STEP_REQUIRED: {
    status: 403,
    title: { vi: 'Tài khoản cần thêm một bước an toàn', en: 'Your account needs a step first' },
    detail: {
      vi: 'Hãy đổi mật khẩu hoặc đặt lớp xác thực thứ hai, rồi tiếp tục công việc.',
      en: 'Change your password or set up a second factor, then go on.',
    },
  },
  CSRF_REFUSED: {
    status: 403,
    title: { vi: 'Yêu cầu bị từ chối vì lý do an toàn', en: 'Refused for safety' },
    detail: {
      vi: 'Hãy tải lại trang rồi thử lại.',
      en: 'A write by cookie needs the header X-Requested-With: motcua.',
    },
  },
  FORBIDDEN: {
    status: 403,
    title: { vi: 'Bạn không có quyền thực hiện việc này', en: 'You may not do this' },
  },
  NOT_FOUND: {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
  },
  NOT_FILEABLE: {
    status: 409,
    title: { vi: 'Thủ tục này chưa nộp trực tuyến được ở đây', en: 'This procedure cannot be filed here' },
  },
  AGENCY_DOES_NOT_OFFER: {
    status: 422,
    title: {
      vi: 'Cơ quan này không tiếp nhận thủ tục đã chọn',
      en: 'This agency does not offer the procedure',
    },
  },
  INVALID_ANSWERS: {
    status: 422,
    title: { vi: 'Một số câu trả lời chưa đúng', en: 'Some answers are not valid' },
  },
  MISSING_DOCUMENTS: {
    status: 422,
    title: { vi: 'Còn thiếu giấy tờ', en: 'Some documents are missing' },
  },
  FORM_CHANGED: {
    status: 409,
    title: { vi: 'Mẫu đơn đã thay đổi', en: 'The form has changed' },
    detail: {
      vi: 'Câu trả lời của bạn được giữ lại; hãy xem lại trước khi nộp.',
      en: 'Your answers are kept; please review them before you submit.',
    },
  },
  ALREADY_SUBMITTED: {
    status: 409,
    title: { vi: 'Hồ sơ này đã được nộp', en: 'This has already been submitted' },
  },
  STALE_VERSION: {
    status: 409,
    title: { vi: 'Nội dung đã thay đổi', en: 'This has changed meanwhile' },
    detail: {
      vi: 'Có người khác vừa cập nhật. Hãy xem bản mới rồi thực hiện lại.',
      en: 'Somebody else has just updated it. Look at the new state, then try again.',
    },
  },
  VERSION_REQUIRED: {
    status: 428,
    title: { vi: 'Thiếu phiên bản đang xem', en: 'The version seen is missing' },
    detail: { vi: 'Yêu cầu cần tiêu đề If-Match.', en: 'Send If-Match with the version you saw, e.g. "3".' },
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: { vi: 'Thiếu mã chống gửi lặp', en: 'The idempotency key is missing' },
    detail: {
      vi: 'Yêu cầu cần tiêu đề Idempotency-Key.',
      en: 'Send Idempotency-Key: 8 to 100 letters, digits, "-", "_", "." or ":".',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: {
      vi: 'Mã chống gửi lặp đã dùng cho yêu cầu khác',
      en: 'The idempotency key was used for another request',
    },
  },
  ACTION_NOT_ALLOWED: {
    status: 409,
    title: { vi: 'Lúc này chưa thực hiện được việc đó', en: 'This is not allowed now' },
  },
  FILE_EMPTY: {
    status: 422,
    title: { vi: 'Tệp trống', en: 'The file is empty' },
    detail: { vi: 'Hãy chọn lại tệp có nội dung.', en: 'Choose a file that has content.' },
  },
  FILE_TOO_LARGE: {
    status: 413,
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: { vi: 'Mỗi tệp tối đa 20 MB.', en: 'A file may have at most 20 MB.' },
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    title: { vi: 'Loại tệp không được nhận', en: 'This type of file is not accepted' },
    detail: {
      vi: 'Chỉ nhận tệp PDF, ảnh JPEG, PNG, WebP, và tệp DOCX, XLSX. Loại tệp được xét theo nội dung, không theo tên.',
      en: 'Accepted: PDF, JPEG, PNG, WebP, DOCX, XLSX, judged by content and not by name.',
    },
  },
  FILE_CORRUPT: {
    status: 422,
    title: { vi: 'Tệp bị hỏng hoặc chưa đầy đủ', en: 'The file is damaged or incomplete' },
    detail: {
      vi: 'Hãy mở thử tệp trên máy của bạn rồi tải lại.',
      en: 'Try opening it yourself, then upload it again.',
    },
  },
  FILE_LOCKED: {
    status: 422,
    title: { vi: 'Tệp có mật khẩu', en: 'The file asks for a password' },
    detail: {
      vi: 'Cán bộ không mở được tệp này. Hãy bỏ mật khẩu rồi tải lại.',
      en: 'Officers cannot open it. Take the password away, then upload it again.',
    },
  },
  TOO_MANY_FILES: {
    status: 422,
    title: { vi: 'Quá nhiều tệp', en: 'Too many files' },
    detail: { vi: 'Mỗi lần gửi một tệp.', en: 'Send one file at a time.' },
  },
  FILE_UNSAFE: {
    status: 422,
    title: { vi: 'Tệp không an toàn', en: 'The file is not safe' },
    detail: {
      vi: 'Tệp có mã độc hoặc nội dung tự chạy nên không được nhận. Hãy dùng bản quét hoặc bản in ra PDF.',
      en: 'It holds malware or content that runs by itself. Send a scan, or print it to a PDF.',
    },
  },
  FILE_BEING_CHECKED: {
    status: 409,
    title: { vi: 'Tệp đang được kiểm tra', en: 'The file is being checked' },
    detail: {
      vi: 'Tệp mở được sau khi kiểm tra mã độc xong, thường trong vài phút.',
      en: 'It can be opened once it has been scanned, usually within minutes.',
    },
  },
  LINK_EXPIRED: {
    status: 403,
    title: { vi: 'Đường dẫn đã hết hạn', en: 'This link has expired' },
    detail: { vi: 'Hãy mở lại tệp từ trang hồ sơ.', en: 'Open the file from the page of the dossier again.' },
  },
  UPLOAD_LIMIT: {
    status: 429,
    title: { vi: 'Đã tải lên quá nhiều trong một ngày', en: 'Too much was uploaded within a day' },
    detail: {
      vi: 'Những tệp đã tải lên vẫn còn. Hãy tải tiếp vào ngày mai, hoặc nộp bản giấy tại bộ phận một cửa.',
      en: 'What was uploaded is kept. Go on tomorrow, or hand in paper at the one-stop unit.',
    },
  },
  UPLOAD_TOO_SLOW: {
    status: 408,
    title: { vi: 'Đường truyền quá chậm', en: 'The connection is too slow' },
    detail: {
      vi: 'Tệp chưa được nhận. Hãy thử lại khi mạng tốt hơn, hoặc giảm dung lượng tệp.',
      en: 'The file was not taken. Try again on a better line, or make the file smaller.',
    },
  },
  TOO_MUCH_TO_SIFT: {
    status: 422,
    title: { vi: 'Quá nhiều việc để lọc một lần', en: 'Too much work to sift at once' },
    detail: {
      vi: 'Bạn đang theo dõi quá nhiều việc cho bộ lọc hoặc cách sắp xếp này. Hãy chọn thêm một đơn vị, một người xử lý hoặc tình trạng hạn.',
      en: 'You watch too much work for this filter or order. Choose a unit, an officer or a state of the deadline as well.',
    },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: { vi: 'Bạn thao tác quá nhanh', en: 'Too many requests' },
    detail: { vi: 'Hãy đợi một lát rồi thử lại.', en: 'Wait a little, then try again.' },
  },
  OVERLOADED: {
    status: 503,
    title: { vi: 'Hệ thống đang rất bận', en: 'The service is very busy' },
    detail: {
      vi: 'Những gì đã lưu vẫn còn. Hãy thử lại sau ít giây.',
      en: 'What was saved is kept. Please try again in a few seconds.',
    },
  },
  TOO_SLOW: {
    status: 503,
    title: { vi: 'Việc này mất quá nhiều thời gian', en: 'This takes too long' },
    detail: {
      vi: 'Việc đã được dừng, không có gì thay đổi. Hãy thu hẹp điều kiện (khoảng thời gian, cơ quan) hoặc thử lại sau.',
      en: 'It was stopped, and nothing has changed. Ask for less (a shorter time, fewer agencies), or try again later.',
    },
  },
  NOT_READY: {
    status: 503,
    title: { vi: 'Hệ thống tạm thời chưa sẵn sàng', en: 'The service is not ready' },
    detail: {
      vi: 'Những gì đã lưu vẫn còn. Hãy thử lại sau ít phút.',
      en: 'What was saved is kept. Please try again in a few minutes.',
    },
  },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    title: { vi: 'Hệ thống liên quan tạm thời không trả lời', en: 'An outside system does not answer' },
    detail: { vi: 'Hãy thử lại sau ít phút.', en: 'Please try again in a few minutes.' },
  },
  INTERNAL_ERROR: {
    status: 500,
    title: { vi: 'Có lỗi trong hệ thống', en: 'Something went wrong' },
    detail: {
      vi: 'Lỗi đã được ghi lại. Những gì đã lưu vẫn còn; hãy thử lại hoặc báo mã lỗi cho bộ phận hỗ trợ.',
      en: 'It has been recorded. What was saved is kept; try again, or tell support the trace id.',
    },
  },
};
