import { isFinished, isWaitingForOwner, type Lifecycle, type Text } from '@motcua/domain';

export interface Turn {
  who: 'OWNER' | 'OFFICE' | 'NOBODY';
  text: Text;
}

interface TurnFacts {
  lifecycle: Lifecycle;
  viewer: 'OWNER' | 'OFFICER';
  /** Units that have open work, as people call them. */
  unitNames: readonly string[];
  receivingName: string;
}

/** Who has the next move, said to whoever is looking. */
export function turnOf({ lifecycle, viewer, unitNames, receivingName }: TurnFacts): Turn {
  if (isFinished(lifecycle))
    return { who: 'NOBODY', text: { vi: 'Hồ sơ đã kết thúc.', en: 'Nothing is left to do.' } };
  if (isWaitingForOwner(lifecycle)) return { who: 'OWNER', text: OWNERS_MOVE[viewer] };
  if (lifecycle === 'COMPLETED') return { who: 'OFFICE', text: handOver(receivingName) };
  const units = [...new Set(unitNames)].join(', ') || receivingName;
  return {
    who: 'OFFICE',
    text: {
      vi: `${units} đang giải quyết; ${NOTHING_TO_DO[viewer].vi}`,
      en: `With ${units}; ${NOTHING_TO_DO[viewer].en}`,
    },
  };
}

const OWNERS_MOVE: Record<TurnFacts['viewer'], Text> = {
  OWNER: { vi: 'Đến lượt bạn: hãy gửi những gì được yêu cầu.', en: 'Your turn: please send what was asked.' },
  OFFICER: { vi: 'Đang chờ người nộp hồ sơ.', en: 'Waiting for the applicant.' },
};

const NOTHING_TO_DO: Record<TurnFacts['viewer'], Text> = {
  OWNER: { vi: 'bạn chưa phải làm gì.', en: 'you need do nothing now.' },
  OFFICER: { vi: 'người nộp chưa phải làm gì.', en: 'the applicant need do nothing now.' },
};

function handOver(receivingName: string): Text {
  return {
    vi: `${receivingName} giữ kết quả để trao cho người nộp.`,
    en: `${receivingName} keeps the result for the applicant.`,
  };
}
