import type { Dossier, SubmittedDossier } from '@motcua/contracts';
import { formatDateTime } from '../../shared/formatting/format.js';
import { fillDossierText } from './text.js';

type Expected = Pick<SubmittedDossier, 'nextSteps'> & { answerBy: string | null };

/**
 * What happens next, where the answer to the submission is no longer known. While the counter has the dossier it is
 * what was said then; later the dossier's own sentence.
 */
export function expectedOf(
  dossier: Pick<Dossier, 'lifecycle' | 'openWork' | 'receivingAgency' | 'sentence'>,
): Expected {
  const { lifecycle, openWork, receivingAgency, sentence } = dossier;
  const answerBy = openWork.map(({ dueAt }) => dueAt).reduce((last, at) => (at > last ? at : last), '');
  if (lifecycle !== 'SUBMITTED' || answerBy === '') return { answerBy: null, nextSteps: [sentence] };
  const { vi, en } = fillDossierText;
  const by = formatDateTime(answerBy);
  return {
    answerBy,
    nextSteps: [
      {
        vi: vi.submitted.checks(receivingAgency.name, by),
        en: en.submitted.checks(receivingAgency.name, by),
      },
      { vi: vi.submitted.missing, en: en.submitted.missing },
      { vi: vi.submitted.accepted, en: en.submitted.accepted },
    ],
  };
}
