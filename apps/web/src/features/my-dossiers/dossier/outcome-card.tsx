import type { Dossier } from '@motcua/contracts';
import { ButtonLink, Card, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../shared/i18n/define-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { problemText } from '../../../shared/problem/text.js';
import { PaperList } from './paper-list.js';
import { isOutcome } from './papers.js';
import { progressOf } from './progress.js';
import { timelineQuery } from './queries.js';
import { dossierText } from './text.js';

/** What came of it, with its paper, as soon as something did; and what one can do when it was not the result. */
export function OutcomeCard({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText);
  const { loading } = useText(problemText);
  const timeline = useQuery(timelineQuery(dossier.code));
  const papers = dossier.issued.filter(isOutcome);
  const end = progressOf(dossier).find(({ state }) => state === 'ended')?.key;
  const reason = timeline.data?.items.find(({ issued }) => issued.some(isOutcome))?.text;
  if (end === 'refused' || end === 'stopped' || end === 'withdrawn') {
    return (
      <Card title={text.ended[end]}>
        {end !== 'withdrawn' && timeline.isLoading && <Skeleton label={loading} lines={1} />}
        {end !== 'withdrawn' && reason && (
          <p className="own-quote own-lines">
            <strong>{text.ended.reason}:</strong> {reason}
          </p>
        )}
        {end !== 'withdrawn' && <p>{text.ended.why}</p>}
        <PaperList code={dossier.code} papers={papers} />
        <p className="mc-no-print">
          <ButtonLink href={paths.procedure(dossier.procedure.code)}>{text.ended.again}</ButtonLink>
        </p>
      </Card>
    );
  }
  if (papers.length === 0) return null;
  return (
    <Card title={text.result.title} emphasis>
      <PaperList code={dossier.code} papers={papers} main />
      {dossier.returnedAt === null && <p>{text.result.hand(dossier.receivingAgency.name)}</p>}
    </Card>
  );
}
