import { formatDateTime, formatLimit, type Text, type TimeLimit } from '@motcua/domain';

interface Expected {
  receivingName: string;
  /** Epoch ms by which the counter must have answered. */
  answerBy: number;
  limit: TimeLimit;
}

/** What happens after submitting, in the order it will. */
export function nextSteps({ receivingName, answerBy, limit }: Expected): Text[] {
  const by = formatDateTime(answerBy);
  const { vi, en } = formatLimit(limit);
  return [
    {
      vi: `${receivingName} kiểm tra hồ sơ và trả lời bạn chậm nhất lúc ${by}.`,
      en: `${receivingName} checks the dossier and answers by ${by} at the latest.`,
    },
    {
      vi: 'Nếu thiếu giấy tờ hoặc thông tin, bạn được báo một lần cho tất cả và bổ sung ngay tại đây.',
      en: 'If something is missing you are told once for all, and can send it here.',
    },
    {
      vi: `Khi hồ sơ được tiếp nhận, bạn nhận giấy tiếp nhận và hẹn trả kết quả; thời hạn giải quyết: ${vi}.`,
      en: `Once it is accepted you get the acknowledgement with the date; the time limit: ${en}.`,
    },
  ];
}
