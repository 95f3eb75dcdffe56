import type { OutputTemplate, ProcedureDefinition } from '../definition.js';
import { change, plain, type ProcedureChange, replaced } from './change.js';
import { align, sameContent } from './keyed.js';

/** The papers that are issued. */
export function diffOutputs(before: ProcedureDefinition, after: ProcedureDefinition): ProcedureChange[] {
  const { added, removed, kept } = align(
    Object.values(before.outputs),
    Object.values(after.outputs),
    ({ key }) => key,
  );
  return [
    ...added.map(({ key, name }) =>
      change('BOTH', `templates.${key}`, `Thêm mẫu giấy “${name.vi}”`, `New paper “${name.en}”`),
    ),
    ...removed.map(({ key, name }) =>
      change('BOTH', `templates.${key}`, `Bỏ mẫu giấy “${name.vi}”`, `The paper “${name.en}” is gone`),
    ),
    ...kept.flatMap(([old, now]) => diffOutput(old, now)),
    ...replaced(
      'BOTH',
      'subject',
      { vi: 'Trích yếu', en: 'Subject line' },
      plain(before.subject),
      plain(after.subject),
    ),
  ];
}

function diffOutput(before: OutputTemplate, after: OutputTemplate): ProcedureChange[] {
  const place = `templates.${after.key}`;
  return [
    ...replaced('BOTH', place, { vi: 'Tên giấy', en: 'Name of the paper' }, before.name, after.name),
    ...replaced(
      'OFFICER',
      place,
      { vi: `Số của “${after.name.vi}”`, en: `Number of “${after.name.en}”` },
      plain(before.numberPattern),
      plain(after.numberPattern),
    ),
    ...(sameContent(before.blocks, after.blocks)
      ? []
      : [
          change(
            'BOTH',
            place,
            `Nội dung giấy “${after.name.vi}” thay đổi`,
            `The wording of the paper “${after.name.en}” changes`,
          ),
        ]),
  ];
}
