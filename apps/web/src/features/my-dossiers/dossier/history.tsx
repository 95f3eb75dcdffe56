import type { Dossier, Timeline as TimelineAnswer } from '@motcua/contracts';
import { Timeline } from '@motcua/ui';
import { apiPath, requestUrl } from '../../../shared/api/request-url.js';
import { formatDateTime, formatRelative } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { useNow } from '../use-now.js';
import { isMessage, isOwn, toneOfEntry } from './story.js';
import { dossierText } from './text.js';

export interface HistoryProps {
  dossier: Dossier;
  /** Newest first. */
  entries: TimelineAnswer['items'];
}

export function History({ dossier, entries }: HistoryProps) {
  const words = useText(dossierText);
  const text = words.history;
  const lang = useLang();
  const now = useNow();
  // The dossier is read again sooner while a paper is being made.
  const made = new Set(dossier.issued.filter(({ ready }) => ready).map(({ id }) => id));
  return (
    <section className="own-section">
      <h2>{text.title}</h2>
      <Timeline
        label={text.title}
        items={entries
          .filter((entry) => !isMessage(entry))
          .map((entry) => ({
            key: String(entry.seq),
            tone: toneOfEntry(entry),
            title: pickText(entry.title, lang),
            meta: (
              <>
                {isOwn(entry, dossier) ? words.you : text.by(entry.actorName, entry.actorUnit)}
                <br />
                <time dateTime={entry.at}>
                  {formatRelative(entry.at, now, lang)} · {formatDateTime(entry.at)}
                </time>
              </>
            ),
            body: (entry.text || entry.issued.length > 0) && (
              <>
                {entry.text && <p className="own-lines">{entry.text}</p>}
                {entry.issued.map(({ id, name, number }) =>
                  made.has(id) ? (
                    <p key={id}>
                      <a href={requestUrl(apiPath`/dossiers/${dossier.code}/issued/${id}/open`)} download>
                        {pickText(name, lang)} {number} (PDF)
                      </a>
                    </p>
                  ) : (
                    <p key={id}>
                      {pickText(name, lang)} {number}
                    </p>
                  ),
                )}
              </>
            ),
          }))}
      />
    </section>
  );
}
