import { Skeleton, Timeline } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime, formatRelative } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { problemText } from '../../shared/problem/text.js';
import { timelineQuery } from './queries.js';
import { myDossiersText } from './text.js';

export function DossierHistory({ code }: { code: string }) {
  const text = useText(myDossiersText).one;
  const { loading } = useText(problemText);
  const lang = useLang();
  const query = useQuery(timelineQuery(code));
  const now = Date.now();
  return (
    <section className="dossier-section">
      <h2>{text.history}</h2>
      <ProblemNotice problem={query.error} />
      {query.isPending && <Skeleton label={loading} lines={4} />}
      {query.data && (
        <Timeline
          label={text.history}
          items={query.data.items.map((entry) => ({
            key: String(entry.seq),
            title: pickText(entry.title, lang),
            meta: (
              <>
                <time dateTime={entry.at}>
                  {formatRelative(entry.at, now, lang)} ({formatDateTime(entry.at)})
                </time>
                {' · '}
                {text.by(entry.actorName, entry.actorUnit)}
              </>
            ),
            body: entry.text && <p className="dossier-text">{entry.text}</p>,
          }))}
        />
      )}
    </section>
  );
}
