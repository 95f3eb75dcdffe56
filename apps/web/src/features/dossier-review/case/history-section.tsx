import type { Timeline as TimelineAnswer } from '@motcua/contracts';
import { Skeleton, StatusTag, Timeline } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateTime, formatRelative } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { timelineQuery } from '../../../shared/officer-work/dossier-query.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { problemText } from '../../../shared/problem/text.js';
import { caseText } from './text.js';

const TALK = /note|message/i;

export interface HistorySectionProps {
  code: string;
  onOpenPaper: (id: string) => void;
}

export function HistorySection({ code, onOpenPaper }: HistorySectionProps) {
  const text = useText(caseText);
  const { loading } = useText(problemText);
  const lang = useLang();
  const [talkOnly, setTalkOnly] = useState(false);
  const timeline = useQuery(timelineQuery(code));
  if (timeline.isPending) return <Skeleton label={loading} lines={5} />;
  if (!timeline.data) return <ProblemNotice problem={timeline.error} />;
  const isTalk = (entry: TimelineAnswer['items'][number]) => TALK.test(entry.type);
  const entries = timeline.data.items.filter((entry) => !talkOnly || isTalk(entry));
  const choices = [
    { on: !talkOnly, label: text.all, press: () => setTalkOnly(false) },
    { on: talkOnly, label: text.talkOnly, press: () => setTalkOnly(true) },
  ];
  return (
    <>
      <div className="work__choice" role="group" aria-label={text.filters}>
        {choices.map(({ on, label, press }) => (
          <button key={label} type="button" className="choice-chip" aria-pressed={on} onClick={press}>
            {label}
          </button>
        ))}
      </div>
      {entries.length === 0 && <p>{text.noHistory}</p>}
      <Timeline
        label={text.historyLabel}
        items={entries.map((entry) => ({
          key: `${entry.seq}/${entry.type}`,
          tone: entry.internal ? 'warning' : isTalk(entry) ? 'info' : undefined,
          title: (
            <>
              {pickText(entry.title, lang)}{' '}
              {entry.internal && <StatusTag tone="warning">{text.internal}</StatusTag>}
            </>
          ),
          meta: (
            <>
              {entry.actorName}
              {entry.actorUnit && `, ${entry.actorUnit}`} ·{' '}
              <time dateTime={entry.at} title={formatRelative(entry.at, timeline.dataUpdatedAt, lang)}>
                {formatDateTime(entry.at)}
              </time>
            </>
          ),
          body: (entry.text ?? entry.issued.length > 0) && (
            <>
              {entry.text && <p className="case__words">{entry.text}</p>}
              {entry.issued.map((paper) => (
                <button
                  key={paper.id}
                  type="button"
                  className="link-button"
                  onClick={() => onOpenPaper(paper.id)}
                >
                  {pickText(paper.name, lang)} {paper.number}
                </button>
              ))}
            </>
          ),
        }))}
      />
    </>
  );
}
