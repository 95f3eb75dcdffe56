import { isFinished, type Lifecycle, type Text } from '@motcua/domain';

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
  /** Open steps that the owner does, as they are called to them. */
  ownSteps?: readonly Text[];
  /** What the system waits for, where nobody has work. */
  waitingFor?: readonly Text[];
}

/** Who has the next move, said to whoever is looking. */
export function turnOf(facts: TurnFacts): Turn {
  const { lifecycle, viewer, unitNames, receivingName, ownSteps = [], waitingFor = [] } = facts;
  if (isFinished(lifecycle))
    return { who: 'NOBODY', text: { vi: 'Hồ sơ đã kết thúc.', en: 'Nothing is left to do.' } };
  if (lifecycle === 'SUPPLEMENT_REQUESTED' || lifecycle === 'PAYMENT_REQUESTED')
    return { who: 'OWNER', text: OWNERS_MOVE[lifecycle][viewer] };
  if (ownSteps.length > 0) return { who: 'OWNER', text: ownMove(viewer, ownSteps) };
  if (lifecycle === 'COMPLETED') return { who: 'OFFICE', text: handOver(receivingName) };
  if (unitNames.length === 0 && waitingFor.length > 0)
    return { who: 'OFFICE', text: waits(viewer, waitingFor) };
  const units = [...new Set(unitNames)].join(', ') || receivingName;
  return {
    who: 'OFFICE',
    text: {
      vi: `${units} đang giải quyết; ${NOTHING_TO_DO[viewer].vi}`,
      en: `With ${units}; ${NOTHING_TO_DO[viewer].en}`,
    },
  };
}

type Viewer = TurnFacts['viewer'];

const OWNERS_MOVE: Record<'SUPPLEMENT_REQUESTED' | 'PAYMENT_REQUESTED', Record<Viewer, Text>> = {
  SUPPLEMENT_REQUESTED: {
    OWNER: {
      vi: 'Đến lượt bạn: hãy gửi những gì được yêu cầu.',
      en: 'Your turn: please send what was asked.',
    },
    OFFICER: { vi: 'Đang chờ người nộp hồ sơ.', en: 'Waiting for the applicant.' },
  },
  PAYMENT_REQUESTED: {
    OWNER: {
      vi: 'Đến lượt bạn: hãy nộp khoản tiền được thông báo.',
      en: 'Your turn: please make the payment.',
    },
    OFFICER: { vi: 'Đang chờ người nộp hồ sơ nộp tiền.', en: 'Waiting for the applicant to pay.' },
  },
};

const NOTHING_TO_DO: Record<Viewer, Text> = {
  OWNER: { vi: 'bạn chưa phải làm gì.', en: 'you need do nothing now.' },
  OFFICER: { vi: 'người nộp chưa phải làm gì.', en: 'the applicant need do nothing now.' },
};

function ownMove(viewer: Viewer, steps: readonly Text[]): Text {
  const vi = steps.map((step) => step.vi).join('; ');
  const en = steps.map((step) => step.en).join('; ');
  return viewer === 'OWNER'
    ? { vi: `Đến lượt bạn: ${vi}.`, en: `Your turn: ${en}.` }
    : { vi: `Đang chờ người nộp hồ sơ: ${vi}.`, en: `Waiting for the applicant: ${en}.` };
}

function waits(viewer: Viewer, steps: readonly Text[]): Text {
  const vi = steps.map((step) => step.vi).join('; ');
  const en = steps.map((step) => step.en).join('; ');
  const { vi: nothing, en: nothingEn } = NOTHING_TO_DO[viewer];
  return { vi: `${vi}; ${nothing}`, en: `${en}; ${nothingEn}` };
}

function handOver(receivingName: string): Text {
  return {
    vi: `${receivingName} giữ kết quả để trao cho người nộp.`,
    en: `${receivingName} keeps the result for the applicant.`,
  };
}
