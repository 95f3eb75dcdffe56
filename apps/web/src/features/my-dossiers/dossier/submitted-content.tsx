import type { Dossier } from '@motcua/contracts';
import { Disclosure, SummaryList, VisuallyHidden } from '@motcua/ui';
import { apiPath, requestUrl } from '../../../shared/api/request-url.js';
import { formatFileSize } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paperInWords, paperText } from '../../../shared/uploads/paper-text.js';
import { dossierText } from './text.js';

/** What the office has in hand: the answers in the words of the form, and the files. */
export function SubmittedContent({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).content;
  const papers = useText(paperText);
  const lang = useLang();
  const current = dossier.documents.flatMap(({ files }) => files).filter(({ superseded }) => !superseded);
  return (
    <section className="own-section">
      <h2>{text.title}</h2>
      <div>
        <Disclosure summary={text.answers}>
          {dossier.answers.map((page) => (
            <section key={page.key}>
              <h3>{page.title}</h3>
              <SummaryList
                rows={page.rows.map((row, index) => ({
                  key: `${row.fieldKey}/${index}`,
                  question: row.label,
                  answer: (
                    <>
                      {row.value || <span className="own-soft">{text.none}</span>}
                      {row.changed && <em className="own-changed">{text.changed}</em>}
                    </>
                  ),
                  changed: row.changed,
                }))}
              />
            </section>
          ))}
        </Disclosure>
        {dossier.stepAnswers.map(({ stepName, rows }, index) => (
          <Disclosure key={index} summary={pickText(stepName, lang)}>
            <SummaryList
              rows={rows.map(({ fieldKey, label, value }, row) => ({
                key: `${fieldKey}/${row}`,
                question: label,
                answer: value || <span className="own-soft">{text.none}</span>,
              }))}
            />
          </Disclosure>
        ))}
        {dossier.documents.length > 0 && (
          <Disclosure summary={text.documents(current.length)}>
            {dossier.documents.map((document) => (
              <section key={document.key}>
                <h3>{pickText(document.name, lang)}</h3>
                {document.paper && <p>{paperInWords(document.paper, papers)}</p>}
                <ul className="own-files">
                  {document.files.map(({ id, name, size, superseded, state }) => (
                    <li key={id}>
                      <a href={requestUrl(apiPath`/files/${id}/open`)} target="_blank" rel="noopener">
                        {name}
                        <VisuallyHidden> {text.newTab}</VisuallyHidden>
                      </a>{' '}
                      <span className="own-soft">
                        {formatFileSize(size)}
                        {superseded && `, ${text.superseded}`}
                        {state && `, ${text.fileStates[state]}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </Disclosure>
        )}
      </div>
    </section>
  );
}
