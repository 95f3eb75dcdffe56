import { type ConsultReply, formatDate, formatVnd, type Text } from '@motcua/domain';
import { type Describe, internal, lines, open } from './describe.js';
import { stepNameOf } from './step-name.js';

type Builtin =
  | 'supplementRequested'
  | 'supplementAnswered'
  | 'withdrawn'
  | 'stopped'
  | 'paymentRequested'
  | 'paymentSettled'
  | 'paymentCancelled'
  | 'consulted'
  | 'consultReplied'
  | 'extended'
  | 'corrected'
  | 'dueDateRecomputed';

const REPLY_WORDS: Record<ConsultReply, Text> = {
  AGREE: { vi: 'Đồng ý', en: 'Agrees' },
  DISAGREE: { vi: 'Không đồng ý', en: 'Disagrees' },
  COMMENT: { vi: 'Có ý kiến khác', en: 'Comments' },
  TIMEOUT: { vi: 'Hết hạn, chưa trả lời', en: 'No answer in time' },
};

/** The acts that every dossier knows, once done. */
export const BUILTIN_ACTION_WORDS: Pick<Describe, Builtin> = {
  supplementRequested: ({ facts }) => {
    const asked = facts.items.map(({ reason }) => `• ${reason}`);
    const by = facts.answerBy ? `Trả lời chậm nhất ngày ${formatDate(facts.answerBy)}.` : null;
    return open({ vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement requested' }, lines(facts.note, ...asked, by));
  },
  supplementAnswered: ({ facts }) => open({ vi: 'Bổ sung hồ sơ', en: 'Supplement sent' }, facts.note),
  withdrawn: ({ facts }) => open({ vi: 'Rút hồ sơ', en: 'Dossier withdrawn' }, facts.reason),
  stopped: ({ facts }) =>
    open({ vi: 'Dừng giải quyết', en: 'Processing stopped' }, lines(facts.reason, facts.legalBasis)),
  paymentRequested: ({ facts }) => {
    const items = facts.items.map(({ name, amount }) => `• ${name}: ${formatVnd(amount)}`);
    const by = facts.payBy === null ? null : `Nộp chậm nhất ngày ${formatDate(facts.payBy)}.`;
    return open(
      {
        vi: `Yêu cầu nộp ${formatVnd(facts.total)}`,
        en: `Payment of ${formatVnd(facts.total)} requested`,
      },
      lines(...items, by, facts.note),
    );
  },
  paymentSettled: ({ facts }) =>
    open(
      { vi: 'Đã nộp tiền', en: 'Payment received' },
      lines(`Biên lai, chứng từ số ${facts.receiptNo}`, facts.note),
    ),
  paymentCancelled: ({ facts }) =>
    open({ vi: 'Bỏ yêu cầu nộp tiền', en: 'Payment request taken back' }, facts.reason),
  consulted: ({ facts: { consultation } }) =>
    internal(
      { vi: `Xin ý kiến ${consultation.unitName}`, en: `Opinion asked of ${consultation.unitName}` },
      consultation.question,
    ),
  consultReplied: ({ facts, actor }) => {
    const reply = REPLY_WORDS[facts.reply];
    const from = actor.kind === 'OFFICER' && actor.unitName !== null ? ` (${actor.unitName})` : '';
    return internal({ vi: `Ý kiến: ${reply.vi}${from}`, en: `Opinion: ${reply.en}${from}` }, facts.text);
  },
  extended: ({ facts }) =>
    open(
      {
        vi: `Xin lỗi và hẹn lại ngày ${formatDate(facts.to)}`,
        en: `Apology; new date ${formatDate(facts.to)}`,
      },
      facts.reason,
    ),
  corrected: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return internal({ vi: `Đính chính: ${vi}`, en: `Corrected: ${en}` }, facts.reason);
  },
  dueDateRecomputed: ({ facts }) =>
    open(
      facts.to === null
        ? { vi: 'Tính lại thời hạn', en: 'Deadline counted anew' }
        : {
            vi: `Ngày hẹn trả đổi thành ${formatDate(facts.to)}`,
            en: `The promised day is now ${formatDate(facts.to)}`,
          },
      facts.why,
    ),
};
