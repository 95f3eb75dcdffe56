import { ROLE_ACCESS, type RoleAccess, ROLES, UNIT_RELATIONS, type UnitRelation } from '@motcua/domain';
import type { Who } from './audiences.js';
import { KNOWN_ROUTES } from './known-routes.js';

const RELATION: Readonly<Record<UnitRelation, string>> = {
  RECEIVES: 'Đơn vị tiếp nhận hồ sơ',
  DECIDES: 'Đơn vị giải quyết hồ sơ',
  WORKS: 'Đơn vị đang hoặc đã xử lý một bước',
};
const SIGHT = { CONTENT: 'toàn bộ', OUTSIDE: 'chỉ bên ngoài', NOTHING: 'không' } as const;
const DOING = { WORK: 'theo quy trình', PAYMENTS: 'chỉ khoản thu', NOTHING: 'không' } as const;
const REACH = { UNIT: 'đơn vị mình', SUBTREE: 'đơn vị mình và cấp dưới' } as const;

/** The table and the list of routes as an official can read them: docs/security/access-matrix.md. */
export function matrixDocument(): string {
  return `# Ai được xem gì, làm gì · Who may see and do what

Tệp này được sinh ra, không sửa tay: \`MOTCUA_WRITE=1 npx vitest run test/access/matrix-doc.test.ts\` (trong apps/api).
Nguồn: bảng vai trò \`packages/domain/src/access/role-access.ts\` và danh sách đường gọi \`apps/api/test/access/known-routes.ts\`;
phép thử \`test/access/matrix.test.ts\` hỏi mọi đường gọi bằng mọi vai trò và so với chính bảng này.

*Generated; do not edit. From the table of roles and the list of routes, which the access test asks of everybody.*

## Hồ sơ nào mở ra cho vai trò nào · Which dossiers a role opens

Công dân xem hồ sơ của chính mình. Cán bộ chỉ xem qua chức vụ đang giữ trong ngày; chức vụ đã hết hạn hoặc chưa bắt đầu không mở gì.

| Vai trò | ${UNIT_RELATIONS.map((relation) => RELATION[relation]).join(' | ')} | Phạm vi | Được làm | Không được |
|---|---|---|---|---|---|---|
${ROLES.map((role) => roleRow(ROLE_ACCESS[role])).join('\n')}

“Toàn bộ”: tờ khai, giấy tờ, kết quả, lịch sử. “Chỉ bên ngoài”: mã, chủ hồ sơ, tình trạng, khoản phải nộp.
Trưởng bộ phận một cửa làm thay việc tiếp nhận ở chính đơn vị mình.

## Với mọi quy trình · Whatever a workflow says

- Không ai ký duyệt điều chính mình đã soạn trên hồ sơ đó: kể cả sau khi đổi vai trò, bàn giao, giữ hai chức vụ, hay bản soạn đã bị trả lại.
- Không ai xử lý hồ sơ của chính mình, hoặc hồ sơ có số định danh của mình trong tờ khai.
- Không ai hành động bằng chức vụ đã hết hạn: kiểm tra lại trong chính giao dịch ghi.
- Máy chỉ vào những đường gọi có phạm vi (scope) được cấp.
- Cái không được xem thì trả lời giống hệt cái không tồn tại.

## Đường gọi · Routes

| Đường gọi | Ai | Phạm vi của máy | Xác thực lại | Mã trong địa chỉ |
|---|---|---|---|---|
${Object.entries(KNOWN_ROUTES)
  .map(
    ([key, { who, scope, fresh, of }]) =>
      `| \`${key}\` | ${whoIs(who)} | ${scope ?? '–'} | ${fresh ? 'có' : '–'} | ${of ? of.opens : '–'} |`,
  )
  .join('\n')}
`;
}

function roleRow({ role, name, opens, reach, sight, doing, mustNot }: RoleAccess): string {
  const relations = UNIT_RELATIONS.map((relation) => (opens.includes(relation) ? SIGHT[sight] : '–'));
  const cells = [...relations, opens.length > 0 ? REACH[reach] : '–', DOING[doing]];
  return `| ${name.vi} (\`${role}\`) | ${cells.join(' | ')} | ${mustNot.map(({ vi }) => vi).join(' ')} |`;
}

function whoIs(who: Who): string {
  if (who === 'anybody') return 'ai cũng được';
  if (who === 'signedIn') return 'người đã đăng nhập';
  if (who === 'citizens') return 'công dân';
  if (who === 'officers') return 'cán bộ';
  return who.map((role) => ROLE_ACCESS[role].name.vi).join(', ');
}
