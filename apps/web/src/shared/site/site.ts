/** Whose site this is. The demo province; a real one sets its own before building. */
export const site = {
  name: 'Một Cửa',
  owner: { vi: 'Cổng dịch vụ công tỉnh Quảng Trị', en: 'Public services of Quang Tri province' },
  helpPhone: { shown: '1800 1096', href: 'tel:18001096' },
  helpHours: { vi: 'các ngày trong tuần, 7:00–21:00', en: 'every day, 7:00–21:00' },
  counter: {
    vi: 'Trung tâm Phục vụ hành chính công tỉnh, đường Hùng Vương, phường Đồng Hới',
    en: 'Provincial Public Administrative Service Centre, Hung Vuong street, Dong Hoi ward',
  },
} as const;
