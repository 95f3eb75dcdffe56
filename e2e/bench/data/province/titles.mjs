const TITLES = {
  INTAKE_OFFICER: 'Công chức tiếp nhận hồ sơ',
  COUNTER_HEAD: 'Giám đốc Trung tâm Phục vụ hành chính công',
  DIVISION_HEAD: 'Trưởng phòng',
  CASE_OFFICER: 'Chuyên viên',
  APPROVER: 'Phó Chủ tịch',
  RECORDS_CLERK: 'Văn thư',
  RESULT_OFFICER: 'Nhân viên trả kết quả',
  FINANCE_OFFICER: 'Kế toán',
  INSPECTOR: 'Chuyên viên kiểm soát thủ tục hành chính',
};

/** What somebody in this post is called, on papers and in the table of posts. */
export const titleOf = (role) => TITLES[role] ?? '';
