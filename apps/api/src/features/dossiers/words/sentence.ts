import { formatDate, type Lifecycle, type Outcome, type Text } from '@motcua/domain';

/** What a dossier's one sentence is made of. Instants are epoch ms. */
export interface Whereabouts {
  lifecycle: Lifecycle;
  /** What the open steps are called to the citizen; empty when they have no public name. */
  openSteps: readonly Text[];
  receivingName: string;
  dueAt: number | null;
  outcome: Outcome | null;
}

/** One plain sentence of where the dossier is, for the owner, the officer and the public look-up alike. */
export function sentenceOf(where: Whereabouts): Text {
  return SENTENCES[where.lifecycle](where);
}

const SENTENCES: Record<Lifecycle, (where: Whereabouts) => Text> = {
  SUBMITTED: ({ receivingName }) => ({
    vi: `Hồ sơ đã gửi đến ${receivingName} và đang được kiểm tra.`,
    en: `The dossier was sent to ${receivingName} and is being checked.`,
  }),
  ACCEPTED: (where) => underWay(where, { vi: 'Hồ sơ đã được tiếp nhận', en: 'The dossier was accepted' }),
  IN_PROCESS: (where) =>
    underWay(where, { vi: 'Hồ sơ đang được giải quyết', en: 'The dossier is being processed' }),
  SUPPLEMENT_REQUESTED: () => ({
    vi: 'Hồ sơ cần bổ sung; khi người nộp bổ sung xong, cơ quan sẽ giải quyết tiếp.',
    en: 'Something is missing; the office goes on once the applicant has sent it.',
  }),
  PAYMENT_REQUESTED: () => ({
    vi: 'Hồ sơ chờ người nộp thực hiện nghĩa vụ tài chính; nộp tiền xong, cơ quan sẽ giải quyết tiếp.',
    en: 'A payment is due from the applicant; the office goes on once it is made.',
  }),
  REJECTED_AT_INTAKE: () => ({
    vi: 'Hồ sơ không được tiếp nhận; lý do ghi trong phiếu từ chối (Mẫu 03).',
    en: 'The dossier was not accepted; the refusal (form 03) says why.',
  }),
  WITHDRAWN: () => ({
    vi: 'Hồ sơ đã được rút theo yêu cầu của người nộp.',
    en: 'The applicant withdrew the dossier.',
  }),
  STOPPED: () => ({
    vi: 'Cơ quan đã dừng giải quyết hồ sơ; lý do ghi trong thông báo (Mẫu 05).',
    en: 'The office stopped processing; the notice (form 05) says why.',
  }),
  COMPLETED: ({ outcome, receivingName }) => ({
    vi: `${RESULT[outcome ?? 'NOTIFIED'].vi}; xem trên mạng hoặc nhận tại ${receivingName}.`,
    en: `${RESULT[outcome ?? 'NOTIFIED'].en}; read it online or fetch it at ${receivingName}.`,
  }),
  RESULT_RETURNED: ({ outcome }) => ({
    vi: `${RESULT[outcome ?? 'NOTIFIED'].vi} và đã được trả.`,
    en: `${RESULT[outcome ?? 'NOTIFIED'].en} and has been handed over.`,
  }),
};

const RESULT: Record<Outcome, Text> = {
  GRANTED: { vi: 'Kết quả đã có', en: 'The result is ready' },
  REFUSED: { vi: 'Đã có văn bản từ chối, nêu rõ lý do', en: 'There is a refusal, with its reasons' },
  NOTIFIED: { vi: 'Đã có văn bản trả lời', en: 'There is a written answer' },
};

function underWay({ openSteps, dueAt }: Whereabouts, general: Text): Text {
  const promised = dueAt === null ? null : formatDate(dueAt);
  const vi = openSteps.length > 0 ? openSteps.map((step) => step.vi).join('; ') : general.vi;
  const en = openSteps.length > 0 ? openSteps.map((step) => step.en).join('; ') : general.en;
  return promised === null
    ? { vi: `${vi}.`, en: `${en}.` }
    : { vi: `${vi}; hẹn trả ngày ${promised}.`, en: `${en}; promised for ${promised}.` };
}
