import type { Outcome, Text } from '@motcua/domain';
import { type Describe, internal, open } from './describe.js';
import { stepNameOf } from './step-name.js';

type Waited =
  | 'timerFired'
  | 'serviceAnswered'
  | 'serviceFailed'
  | 'subDossierOpened'
  | 'subDossierClosed'
  | 'subDossierFailed';

/** What ended, or came of, the dossier's waiting for a time, another system or another dossier. */
export const WAITING_WORDS: Pick<Describe, Waited> = {
  timerFired: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return open({ vi: `Đã đủ thời gian: ${vi}`, en: `Time is up: ${en}` }, null);
  },
  serviceAnswered: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return open({ vi: `Đã có trả lời: ${vi}`, en: `Answered: ${en}` }, null);
  },
  serviceFailed: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return internal({ vi: `Không tra cứu được: ${vi}`, en: `Could not be asked: ${en}` }, facts.reason);
  },
  subDossierOpened: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return open(
      { vi: `${vi}: đã gửi hồ sơ ${facts.code}`, en: `${en}: dossier ${facts.code} was filed` },
      null,
    );
  },
  subDossierClosed: ({ facts }) => {
    const { vi, en } = CLOSED[facts.outcome ?? 'NONE'];
    const number = facts.resultNumber === null ? null : `Số ${facts.resultNumber}`;
    return open({ vi: `Hồ sơ ${facts.code}: ${vi}`, en: `Dossier ${facts.code}: ${en}` }, number);
  },
  subDossierFailed: ({ facts }, definition) => {
    const { vi, en } = stepNameOf(definition, facts.stepKey);
    return internal({ vi: `Không gửi được hồ sơ: ${vi}`, en: `Could not be filed: ${en}` }, facts.reason);
  },
};

const CLOSED: Record<Outcome | 'NONE', Text> = {
  GRANTED: { vi: 'đã có kết quả', en: 'the result is there' },
  NOTIFIED: { vi: 'đã có trả lời', en: 'it was answered' },
  REFUSED: { vi: 'bị từ chối', en: 'it was refused' },
  NONE: { vi: 'kết thúc, không có kết quả', en: 'it ended without a result' },
};
