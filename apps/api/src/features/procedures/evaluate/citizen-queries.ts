/** What somebody types, and the procedure they are after; several where each would do. */
export interface CitizenQuery {
  q: string;
  codes: readonly string[];
  /** One of the ten by which the search is judged first. */
  core?: true;
}

export const CITIZEN_QUERIES: readonly CitizenQuery[] = [
  // The ten: without diacritics, misspelt, in everyday words.
  { q: 'khai sinh', codes: ['1.001193'], core: true },
  { q: 'dang ki ket hon', codes: ['1.000894'], core: true },
  { q: 'khai sinhh', codes: ['1.001193'], core: true },
  { q: 'giay phep xay dug', codes: ['1.013225'], core: true },
  { q: 'ho kinh doanh', codes: ['1.001612'], core: true },
  { q: 'so do', codes: ['1.012783', '1.013978'], core: true },
  { q: 'gplx', codes: ['3.000346', '3.000347', '3.000348'], core: true },
  { q: 'ho khau', codes: ['1.004222'], core: true },
  { q: 'chung thuc ban sao', codes: ['2.000815'], core: true },
  { q: 'tro cap nguoi gia', codes: ['1.014027', '1.001776'], core: true },
  // By code.
  { q: '1001193', codes: ['1.001193'] },
  { q: '1.001193', codes: ['1.001193'] },
  { q: '001612', codes: ['1.001612'] },
  { q: '1.0132', codes: ['1.013225'] },
  { q: '2 000 815', codes: ['2.000815'] },
  // With diacritics.
  { q: 'Đăng ký khai sinh', codes: ['1.001193'] },
  { q: 'giấy phép xây dựng nhà ở', codes: ['1.013225'] },
  { q: 'xác nhận tình trạng hôn nhân', codes: ['1.004873'] },
  { q: 'cấp lại giấy chứng nhận quyền sử dụng đất bị mất', codes: ['1.012786'] },
  { q: 'thủ tục đăng kí tạm trú', codes: ['1.004194'] },
  { q: 'Đăng ký thành lập hộ kinh doanh', codes: ['1.001612'] },
  { q: 'đăng ký nuôi con nuôi', codes: ['2.001263'] },
  // Without diacritics.
  { q: 'dang ky khai tu', codes: ['1.000656'] },
  { q: 'giay xac nhan doc than', codes: ['1.004873'] },
  { q: 'tach thua dat', codes: ['1.012784'] },
  { q: 'cap doi so do', codes: ['1.012783'] },
  { q: 'mat so do', codes: ['1.012786'] },
  { q: 'doi giay phep lai xe', codes: ['3.000347'] },
  { q: 'mat bang lai xe', codes: ['3.000348'] },
  { q: 'ly lich tu phap', codes: ['3.000333'] },
  { q: 'dang ky tam tru', codes: ['1.004194'] },
  { q: 'lam can cuoc cong dan', codes: ['1.014061', '1.014062'] },
  { q: 'cccd mat', codes: ['1.014064'] },
  { q: 'ho chieu', codes: ['1.001456'] },
  { q: 'chung thuc chu ky', codes: ['2.000884'] },
  { q: 'cong chung giay to', codes: ['2.000815'] },
  { q: 'trich luc khai sinh', codes: ['2.000635'] },
  { q: 'cai chinh ho tich', codes: ['1.004859'] },
  { q: 'nhan cha me con', codes: ['1.001022'] },
  { q: 'tro cap xa hoi hang thang', codes: ['1.001776'] },
  { q: 'tien mai tang', codes: ['1.001731', '1.014028', '1.014177'] },
  { q: 'giay xac nhan khuyet tat', codes: ['1.001699'] },
  { q: 'ho ngheo', codes: ['1.011607', '1.011606'] },
  { q: 'that nghiep', codes: ['1.014748'] },
  { q: 've sinh an toan thuc pham', codes: ['1.013855', '2.001827', '2.000117', '2.000591'] },
  { q: 'nghia vu quan su', codes: ['1.013133'] },
  { q: 'chuyen muc dich su dung dat', codes: ['1.013949', '1.013992', '1.013823'] },
  { q: 'sang ten xe', codes: ['1.013076'] },
  { q: 'dong dien', codes: ['3.000001', '3.000002'] },
  { q: 'thanh lap cong ty', codes: ['2.001610', '2.001583', '2.001199', '2.002043'] },
  { q: 'giai the ho kinh doanh', codes: ['1.001266'] },
  // Misspelt.
  { q: 'dăng ký kết hon', codes: ['1.000894'] },
  { q: 'khai xinh', codes: ['1.001193'] },
  { q: 'trứng thực bản sao', codes: ['2.000815'] },
  { q: 'giay phep xay dung nha o rieng le', codes: ['1.013225'] },
  { q: 'dag ky thuong tru', codes: ['1.004222'] },
  { q: 'dang ky thuong chu', codes: ['1.004222'] },
  { q: 'li lich tu fap', codes: ['3.000333'] },
  { q: 'bao hiem that ngiep', codes: ['1.014745', '1.014748'] },
  { q: 'tam chu', codes: ['1.004194'] },
  { q: 'ket hong', codes: ['1.000894'] },
  { q: 'giay fep lai xe', codes: ['3.000346', '3.000347', '3.000348'] },
  { q: 'khaisinh', codes: ['1.001193'] },
  // Typed with the Vietnamese keyboard off or out of step.
  { q: 'ddang kys khai sinh', codes: ['1.001193'] },
  { q: 'ddawng kys keets hoon', codes: ['1.000894'] },
  { q: 'giaays pheps xaay duwngj', codes: ['1.013225'] },
  { q: 'khai tuwr', codes: ['1.000656'] },
  // While typing.
  { q: 'dang ky khai si', codes: ['1.001193'] },
  { q: 'ho kinh do', codes: ['1.001612'] },
  { q: 'giay phep xay', codes: ['1.013225'] },
  // In a sentence.
  { q: 'tôi muốn làm giấy khai sinh cho con', codes: ['1.001193'] },
  { q: 'xin cấp lại sổ hộ khẩu ở đâu', codes: ['1.004222'] },
  { q: 'thủ tục mở quán ăn', codes: ['1.001612', '1.013855'] },
  { q: 'mo tiem tap hoa', codes: ['1.001612'] },
  { q: 'xay nha', codes: ['1.013225'] },
];
