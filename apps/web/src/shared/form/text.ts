import { defineText } from '../i18n/define-text.js';

export const formText = defineText({
  vi: {
    optional: '(không bắt buộc)',
    yes: 'Có',
    no: 'Không',
    dateHint: 'Ngày, tháng, năm. Ví dụ 21/3/1990',
    money: 'đồng',
    left: (count: number) => (count < 0 ? `Dài quá ${-count} ký tự` : `Còn ${count} ký tự`),
    pick: {
      hint: 'Gõ vài chữ để tìm, không dấu cũng được',
      count: (found: number, shown: number) =>
        found > shown ? `${found} kết quả, đang hiện ${shown}. Gõ thêm để thu hẹp.` : `${found} kết quả`,
      none: (typed: string) => `Không thấy “${typed}”. Thử gõ ít chữ hơn.`,
      change: 'Đổi',
    },
    parts: {
      fullName: 'Họ, chữ đệm và tên',
      personalId: 'Số định danh cá nhân',
      dateOfBirth: 'Ngày sinh',
      name: 'Tên tổ chức',
      enterpriseCode: 'Mã số doanh nghiệp',
    },
    personalIdHint: '12 chữ số, in trên thẻ căn cước',
    enterpriseCodeHint: '10 hoặc 13 chữ số',
    address: {
      province: 'Tỉnh, thành phố',
      commune: 'Xã, phường, đặc khu',
      communeHint: 'Tìm được cả bằng tên cũ trước tháng 7/2025',
      formerly: (names: string) => `trước đây: ${names}`,
      detail: 'Số nhà, đường, thôn, tổ dân phố',
      loadFailed: 'Chưa tải được danh sách địa phương.',
    },
    retry: 'Thử lại',
    group: {
      add: (item: string) => `Thêm ${item}`,
      remove: 'Xóa',
      removed: (item: string) => `Đã xóa ${item}.`,
      most: (max: number) => `Đã đủ ${max}, là số nhiều nhất.`,
    },
    summary: {
      title: 'Có chỗ cần sửa',
      pageTitle: (title: string) => `Lỗi: ${title}`,
    },
  },
  en: {
    optional: '(optional)',
    yes: 'Yes',
    no: 'No',
    dateHint: 'Day, month, year. For example 21/3/1990',
    money: 'VND',
    left: (count) => (count < 0 ? `${-count} characters too long` : `${count} characters left`),
    pick: {
      hint: 'Type a few letters to search, without marks if you like',
      count: (found, shown) =>
        found > shown ? `${found} found, ${shown} shown. Type more to narrow.` : `${found} found`,
      none: (typed) => `Nothing found for “${typed}”. Try fewer letters.`,
      change: 'Change',
    },
    parts: {
      fullName: 'Full name',
      personalId: 'Personal identification number',
      dateOfBirth: 'Date of birth',
      name: 'Name of the organisation',
      enterpriseCode: 'Enterprise code',
    },
    personalIdHint: '12 digits, printed on the identity card',
    enterpriseCodeHint: '10 or 13 digits',
    address: {
      province: 'Province or city',
      commune: 'Commune, ward or special zone',
      communeHint: 'Names used before July 2025 are found too',
      formerly: (names) => `formerly ${names}`,
      detail: 'House number, street, hamlet',
      loadFailed: 'The list of places could not be loaded.',
    },
    retry: 'Try again',
    group: {
      add: (item) => `Add ${item}`,
      remove: 'Remove',
      removed: (item) => `${item} removed.`,
      most: (max) => `There are ${max}, which is the most.`,
    },
    summary: {
      title: 'There is something to correct',
      pageTitle: (title) => `Error: ${title}`,
    },
  },
});
