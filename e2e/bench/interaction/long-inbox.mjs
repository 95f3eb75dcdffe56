const NAMES = ['Nguyễn Thảo An', 'Đặng Thị Ứng', 'Trần Bảo Khang', 'Lê Văn Bình', 'Công ty Ánh Dương'];
const WORK = [
  'Đăng ký khai sinh',
  'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
  'Đăng ký thành lập hộ kinh doanh',
];
const NOW = Date.parse('2026-11-23T02:00:00Z');
const LATENESS = ['OVERDUE', 'DUE_SOON', 'WITHIN_LIMIT', 'WITHIN_LIMIT'];

const text = (vi) => ({ vi, en: vi });

function row(index) {
  const due = new Date(NOW + (index - 500) * 600_000).toISOString();
  return {
    dossierCode: `H50.12-261121-${String(index).padStart(5, '0')}`,
    version: 3,
    taskKey: 'appraise.2',
    procedureCode: '1.001193',
    procedureName: WORK[index % WORK.length],
    ownerName: NAMES[index % NAMES.length],
    subject: index % 3 === 0 ? `Về việc số ${index}` : '',
    stepName: text('Thẩm định hồ sơ'),
    unitName: 'Văn phòng',
    assignee: index % 2 === 0 ? null : { username: 'vp.hotich', name: 'Phạm Thị Hộ Tịch', me: false },
    lifecycle: 'IN_PROCESS',
    channel: 'ONLINE',
    submittedAt: due,
    stepDueAt: due,
    dueAt: due,
    lateness: LATENESS[index % LATENESS.length],
    minutesLeft: (index - 500) * 10,
  };
}

/** What the API answers for a list of so many rows. */
export function inboxOf(rows, query) {
  const from = Number(query.get('cursor') ?? 0);
  const until = Math.min(rows, from + Number(query.get('limit') ?? 30));
  return {
    tab: 'unit',
    counts: { new: 0, mine: 0, unit: Math.min(rows, 1000), dueSoon: 0, overdue: 0, waiting: 0, done: 0 },
    countedTo: 999,
    items: Array.from({ length: until - from }, (_, index) => row(from + index)),
    nextCursor: until < rows ? String(until) : null,
    now: new Date(NOW).toISOString(),
  };
}

export const officer = {
  person: {
    kind: 'OFFICER',
    username: 'bench',
    displayName: 'Bench',
    posts: [{ role: 'CASE_OFFICER', unitCode: 'H50.101.02', unitName: 'Văn phòng' }],
  },
  demo: false,
  restricted: false,
};
