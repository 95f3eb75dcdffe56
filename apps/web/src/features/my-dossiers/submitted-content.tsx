import type { Dossier } from '@motcua/contracts';
import { Disclosure, SummaryList } from '@motcua/ui';
import { apiPath, requestUrl } from '../../shared/api/request-url.js';
import { formatFileSize } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { myDossiersText } from './text.js';

/** What the office has: the answers in the words of the form, and the files. */
export function SubmittedContent({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one;
  const lang = useLang();
  return (
    <div>
      <Disclosure summary={text.answers}>
        {dossier.answers.map((page) => (
          <section key={page.key} className="answer-page">
            <h3>{page.title}</h3>
            <SummaryList
              rows={page.rows.map((row, index) => ({
                key: `${row.fieldKey}:${index}`,
                question: row.label,
                answer: row.value || <em>{text.noAnswer}</em>,
                changed: row.changed,
              }))}
            />
          </section>
        ))}
      </Disclosure>
      {dossier.documents.length > 0 && (
        <Disclosure summary={text.documents}>
          {dossier.documents.map((document) => (
            <section key={document.key} className="answer-page">
              <h3>{pickText(document.name, lang)}</h3>
              <ul className="bullets">
                {document.files.map(({ id, name, size, superseded }) => (
                  <li key={id}>
                    <a href={requestUrl(apiPath`/files/${id}`)} target="_blank" rel="noopener">
                      {name}
                    </a>{' '}
                    ({formatFileSize(size)}){superseded && `, ${text.superseded}`}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
