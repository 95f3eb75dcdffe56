import type { Text } from '@motcua/domain';
import type { DocumentProblemCode } from './check-required-documents.js';
import type { RequiredDocument } from './required-document.js';

type Params = Record<string, string | number>;

const MESSAGES: Record<DocumentProblemCode, (name: Text, params: Params) => Text> = {
  DOCUMENT_MISSING: ({ vi, en }) => ({ vi: `Tải lên: ${vi}`, en: `Upload: ${en}` }),
  TOO_MANY_FILES: ({ vi, en }, { max }) => ({
    vi: `${vi}: bớt còn nhiều nhất ${max} tệp`,
    en: `${en}: keep at most ${max} file(s)`,
  }),
  EMPTY_FILE: ({ vi, en }) => ({
    vi: `${vi}: tệp trống, hãy chọn hoặc chụp lại`,
    en: `${en}: the file is empty, choose it or take the photo again`,
  }),
  FILE_TYPE_NOT_ACCEPTED: ({ vi, en }, { accept }) => ({
    vi: `${vi}: loại tệp này không nhận được, hãy gửi một trong các loại ${accept}`,
    en: `${en}: this kind of file is not accepted, send one of ${accept}`,
  }),
  FILE_TOO_LARGE: ({ vi, en }, { maxSizeMb }) => ({
    vi: `${vi}: tệp lớn hơn ${maxSizeMb} MB, hãy giảm dung lượng hoặc chụp lại`,
    en: `${en}: the file is larger than ${maxSizeMb} MB, make it smaller or take the photo again`,
  }),
  UNKNOWN_DOCUMENT: () => ({
    vi: 'Thủ tục không có loại giấy tờ này; tải lại trang rồi thử lại',
    en: 'The procedure has no such document; reload the page and try again',
  }),
  DOCUMENT_NOT_ASKED: ({ vi, en }) => ({
    vi: `${vi}: không cần giấy tờ này với các câu trả lời hiện tại, hãy bỏ ra`,
    en: `${en}: not needed with the present answers, take it out`,
  }),
};

/** As an officer at a counter reads it, who takes papers rather than uploads them. */
export function notHandedIn({ name: { vi, en } }: RequiredDocument): Text {
  return { vi: `Chưa nhận: ${vi}`, en: `Not handed in yet: ${en}` };
}

const NO_NAME: Text = { vi: 'Giấy tờ', en: 'Document' };

/** Says in both languages what to do about a document. */
export function documentMessage(
  code: DocumentProblemCode,
  params: Params,
  document: RequiredDocument | undefined,
): Text {
  return MESSAGES[code](document?.name ?? NO_NAME, params);
}
