import type { DossierAction, Text } from '@motcua/domain';

export interface OfficerNotice {
  accountId: string;
  kind: string;
  text: Text;
}

export interface Concerned {
  /** Whose open work the dossier is. */
  openAssignees: readonly string[];
  /** Who may give the opinion asked for, or who asked for the one given. */
  consult: readonly string[];
}

/** Officers who should hear of an action: those given work by it, and those whose open work it touches; never its actor. */
export function officerNotices(
  code: string,
  action: DossierAction,
  { openAssignees, consult }: Concerned,
): OfficerNotice[] {
  const passedOn = action.type === 'taskAssigned' || action.type === 'taskHandedOver';
  const given = [...action.opened, ...(passedOn ? action.changed : [])].flatMap(
    ({ assigneeId }) => assigneeId ?? [],
  );
  const kind = action.type === 'sentBack' ? 'SENT_BACK' : 'NEW_TASK';
  const text = action.type === 'sentBack' ? SENT_BACK(code) : NEW_TASK(code);
  const notices = given.map((accountId) => ({ accountId, kind, text }));
  const opinion = OPINIONS[action.type]?.(code);
  if (opinion) notices.push(...consult.map((accountId) => ({ accountId, ...opinion })));
  const touched = TOUCHING[action.type]?.(code);
  if (touched && action.actor.kind === 'CITIZEN') {
    notices.push(
      ...openAssignees.map((accountId) => ({ accountId, kind: touched.kind, text: touched.text })),
    );
  }
  return notices.filter(({ accountId }) => accountId !== action.actor.accountId);
}

const NEW_TASK = (code: string): Text => ({
  vi: `Bạn có việc mới: hồ sơ ${code}.`,
  en: `New work for you: dossier ${code}.`,
});

const SENT_BACK = (code: string): Text => ({
  vi: `Hồ sơ ${code} được trả lại để xử lý tiếp.`,
  en: `Dossier ${code} was sent back to you.`,
});

const OPINIONS: Partial<Record<DossierAction['type'], (code: string) => { kind: string; text: Text }>> = {
  consulted: (code) => ({
    kind: 'CONSULTED',
    text: {
      vi: `Đơn vị bạn được xin ý kiến về hồ sơ ${code}.`,
      en: `Your unit is asked about dossier ${code}.`,
    },
  }),
  consultReplied: (code) => ({
    kind: 'CONSULT_REPLIED',
    text: { vi: `Đã có ý kiến trả lời về hồ sơ ${code}.`, en: `The opinion on dossier ${code} is there.` },
  }),
};

const TOUCHING: Partial<Record<DossierAction['type'], (code: string) => { kind: string; text: Text }>> = {
  supplementAnswered: (code) => ({
    kind: 'SUPPLEMENT_ANSWERED',
    text: { vi: `Công dân đã bổ sung hồ sơ ${code}.`, en: `The applicant answered for dossier ${code}.` },
  }),
  withdrawn: (code) => ({
    kind: 'WITHDRAWN',
    text: { vi: `Công dân đã rút hồ sơ ${code}.`, en: `The applicant withdrew dossier ${code}.` },
  }),
  messageSent: (code) => ({
    kind: 'MESSAGE',
    text: { vi: `Công dân nhắn tin về hồ sơ ${code}.`, en: `The applicant wrote about dossier ${code}.` },
  }),
};
