import { type DossierAction, formatDateTime } from '@motcua/domain';
import { actionWords } from '../../dossiers/index.js';
import type { ListedHistory } from './list-history.js';

/** For an inspector: `3  23/11/2026 08:00  Lê Thị Hoa, INTAKE_OFFICER, Bộ phận Một cửa: Tiếp nhận`, with what was written below. */
export function historyLines({ code, workflow, actions, lastHash }: ListedHistory): string[] {
  const width = String(actions.length).length;
  return [
    `${code}: ${actions.length} thao tác`,
    ...actions.flatMap((action) => {
      const { title, text } = actionWords(workflow, action);
      const indent = ' '.repeat(width + 2);
      const head = `${String(action.seq).padStart(width)}  ${formatDateTime(action.at)}  ${whoOf(action)}: ${title.vi}`;
      return [head, ...(text === null ? [] : text.split('\n').map((line) => `${indent}${line}`))];
    }),
    `mã băm cuối: ${lastHash ?? '-'}`,
  ];
}

function whoOf({ actor: { name, role, unitName } }: DossierAction): string {
  return [name, role, unitName].filter((word) => word !== null).join(', ');
}
