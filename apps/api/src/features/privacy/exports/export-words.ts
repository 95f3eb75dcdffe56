import type { Gathered } from './gathered.js';

interface Words {
  title: string;
  made: string;
  sections: Readonly<Record<Gathered['section'], string>>;
  person: Readonly<Record<string, string>>;
}

export const exportWords: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    title: 'Dữ liệu của tôi',
    made: 'Lập lúc',
    sections: {
      person: 'Thông tin cá nhân',
      account: 'Tài khoản',
      sessions: 'Các lần đăng nhập',
      notices: 'Thông báo',
      requests: 'Đề nghị về dữ liệu',
      reads: 'Ai đã xem dữ liệu của tôi',
      drafts: 'Tờ khai chưa nộp',
      dossiers: 'Hồ sơ',
    },
    person: {
      fullName: 'Họ tên',
      personalId: 'Số định danh',
      phone: 'Điện thoại',
      email: 'Thư điện tử',
      dateOfBirth: 'Ngày sinh',
      gender: 'Giới tính',
      address: 'Địa chỉ',
    },
  },
  en: {
    title: 'My data',
    made: 'Made at',
    sections: {
      person: 'Personal details',
      account: 'Account',
      sessions: 'Sign-ins',
      notices: 'Notices',
      requests: 'Requests about data',
      reads: 'Who looked at my data',
      drafts: 'Forms not filed yet',
      dossiers: 'Dossiers',
    },
    person: {
      fullName: 'Name',
      personalId: 'Personal number',
      phone: 'Phone',
      email: 'E-mail',
      dateOfBirth: 'Date of birth',
      gender: 'Gender',
      address: 'Address',
    },
  },
};
