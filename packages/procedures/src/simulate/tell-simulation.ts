import {
  CONSULT_STEP,
  formatDateTime,
  formatLimit,
  LIFECYCLE_CODES,
  LIFECYCLE_NAMES,
  REFUSALS,
  type DossierAction,
  type RefusalCode,
  type Text,
} from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { actWords } from './act-words.js';
import type { Simulation } from './simulate.js';

type Lang = keyof Text;

const WORDS = {
  vi: {
    due: 'hẹn trả',
    noDue: 'chưa có hẹn trả',
    open: 'đang mở',
    none: 'không còn bước nào mở',
    of: 'Trường hợp',
  },
  en: { due: 'due', noDue: 'no due date yet', open: 'open', none: 'no step is open', of: 'Case' },
} as const;

const WHY_NOT: Readonly<Record<Exclude<NonNullable<Simulation['stopped']>['code'], RefusalCode>, Text>> = {
  NO_OPEN_TASK: { vi: 'Bước này không mở.', en: 'This step is not open.' },
  ANSWERS_NOT_VALID: {
    vi: 'Phiếu xử lý điền chưa đúng.',
    en: 'The officer’s form is not filled in rightly.',
  },
};

/**
 * A simulation as a person reads it: two lines an act, the first with when, what and who, the second with the
 * status (its national number first), the due date and the steps that are open then. Times are of Asia/Ho_Chi_Minh.
 */
export function tellSimulation(
  definition: ProcedureDefinition,
  { actions, timeline, caseKey, stopped }: Simulation,
  lang: Lang = 'vi',
): string[] {
  const words = WORDS[lang];
  const chosen = definition.cases.find(({ key }) => key === caseKey);
  const limit = chosen ? ` · ${chosen.name[lang]} · ${formatLimit(chosen.timeLimit)[lang]}` : '';
  const lines = [`${definition.name[lang]} (${definition.code})`, `${words.of}: ${caseKey}${limit}`];
  actions.forEach((action, index) => {
    const { lifecycle, openSteps, dueAt } = timeline[index] ?? {
      lifecycle: action.lifecycle,
      openSteps: [],
      dueAt: null,
    };
    const said = actWords(definition, action);
    const number = String(index + 1).padStart(2);
    lines.push(`${number}. ${formatDateTime(action.at)} · ${said[lang]} · ${who(action)}`);
    const status = `${LIFECYCLE_CODES[lifecycle]} ${LIFECYCLE_NAMES[lifecycle][lang]}`;
    const due = dueAt === null ? words.noDue : `${words.due} ${formatDateTime(dueAt)}`;
    const names = openSteps.map((key) => stepName(definition, key, lang));
    lines.push(
      `      ${status} · ${due} · ${names.length > 0 ? `${words.open}: ${names.join(', ')}` : words.none}`,
    );
  });
  return stopped ? [...lines, ...tellStop(stopped, lang)] : lines;
}

function who({ actor: { name, role, unitId } }: DossierAction): string {
  return role === null ? name : `${role} @ ${unitId ?? ''}, ${name}`;
}

function stepName({ workflow }: ProcedureDefinition, key: string, lang: Lang): string {
  if (key === CONSULT_STEP) return lang === 'vi' ? 'lấy ý kiến' : 'consultation';
  const step = Object.hasOwn(workflow.steps, key) ? workflow.steps[key] : undefined;
  return step ? `${step.name[lang]} (${key})` : key;
}

function tellStop({ act, code, problems }: NonNullable<Simulation['stopped']>, lang: Lang): string[] {
  const why = code in WHY_NOT ? WHY_NOT[code as keyof typeof WHY_NOT] : REFUSALS[code as RefusalCode];
  return [
    ` ✗ ${JSON.stringify(act)}`,
    `   ${code}: ${why[lang]}`,
    ...problems.map(({ pointer, message }) => `   ${pointer}: ${message[lang]}`),
  ];
}
