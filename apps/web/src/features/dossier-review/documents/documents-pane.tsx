import type { Dossier } from '@motcua/contracts';
import { Icon } from '@motcua/ui';
import { formatDate } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paperInWords, paperText } from '../../../shared/uploads/paper-text.js';
import { filesOf, isShown, issuedEntries } from './document-entries.js';
import type { DocumentEntry } from './document-entries.js';
import { DocumentViewer } from './document-viewer.js';
import { documentText } from './text.js';
import './documents.css';

export interface DocumentsPaneProps {
  dossier: Dossier;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Everything that can be shown, in the order of the list. */
export function useDocumentEntries(dossier: Dossier): DocumentEntry[] {
  const lang = useLang();
  return [
    ...dossier.documents.flatMap(filesOf),
    ...issuedEntries(dossier, (words) => pickText(words, lang)).filter(({ ready }) => ready),
  ];
}

/** The list stays small above the document itself, so that answers and document are read side by side. */
export function DocumentsPane({ dossier, chosen, onChoose }: DocumentsPaneProps) {
  const text = useText(documentText);
  const lang = useLang();
  const papers = useText(paperText);
  const entries = useDocumentEntries(dossier);
  const issued = issuedEntries(dossier, (words) => pickText(words, lang));
  const shown =
    entries.find(({ id }) => id === chosen) ??
    entries.find((entry) => !entry.superseded && isShown(entry)) ??
    entries[0];
  const pick = (entry: DocumentEntry, label: string) => (
    <button
      type="button"
      className="paper"
      aria-pressed={entry === shown || entry.id === shown?.id}
      data-superseded={entry.superseded || undefined}
      onClick={() => onChoose(entry.id)}
    >
      <Icon name="file" />
      <span>{label}</span>
      {entry.superseded && <em>{text.superseded}</em>}
      {!entry.superseded && entry.submission !== null && entry.submission > 1 && (
        <em data-new>{text.supplement(entry.submission)}</em>
      )}
    </button>
  );
  return (
    <div className="papers">
      <div className="papers__list" role="group" aria-label={text.list} tabIndex={0}>
        <h2 id="case-papers" tabIndex={-1}>
          {text.given}
        </h2>
        {dossier.documents.length === 0 && <p>{text.none}</p>}
        <ul>
          {dossier.documents.map((document) => (
            <li key={document.key}>
              <p className="papers__name">
                {pickText(document.name, lang)}
                {document.files.length === 0 && !document.paper && <span> – {text.noFile}</span>}
              </p>
              {document.paper && <p className="papers__handed">{paperInWords(document.paper, papers)}</p>}
              {filesOf(document).map((entry) => (
                <div key={entry.id}>{pick(entry, entry.name)}</div>
              ))}
            </li>
          ))}
        </ul>
        {issued.length > 0 && (
          <>
            <h2>{text.issued}</h2>
            <ul>
              {issued.map((paper) => (
                <li key={paper.id}>
                  {paper.ready ? (
                    pick(paper, `${paper.name} · ${paper.number} · ${formatDate(paper.at)}`)
                  ) : (
                    <p className="papers__name" role="status">
                      {paper.name} – {text.making}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {shown ? (
        <DocumentViewer key={shown.id} entry={shown} />
      ) : (
        <p className="viewer__none">{text.choose}</p>
      )}
    </div>
  );
}
