import { readableSummary } from '@motcua/forms';
import { SummaryList, VisuallyHidden } from '@motcua/ui';
import { provincesIn, usePlaceName } from '../../shared/form/places.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { groupRows } from './check-rows.js';
import type { Filling } from './filling.js';
import { CHECK, DOCUMENTS } from './steps.js';
import { fillDossierText } from './text.js';

/** A step of the draft, to change one thing and come back. */
export const changeHref = (draftId: string, step: string) => `${paths.fill(draftId, step)}?tu=${CHECK}`;

/** Everything that will be submitted, in the order and the words of the form. */
export function CheckSummary({ filling }: { filling: Filling }) {
  const { draft, sync, context, documentCheck, uploads } = filling;
  const text = useText(fillDossierText).check;
  const lang = useLang();
  const { answers, documents } = sync.content;
  const placeName = usePlaceName(provincesIn(answers));
  const fileName = (id: string) => uploads.fileOf(id)?.name ?? null;
  const pages = readableSummary(draft.form, answers, context, lang, { placeName, fileName });
  return (
    <>
      {pages.map((page) => (
        <section key={page.pageKey} className="check-page">
          <Head title={page.title} href={changeHref(draft.id, page.pageKey)} />
          {groupRows(page.rows).map(({ title, rows }, index) => (
            <div key={index}>
              {title && <h3 className="check-page__item">{title}</h3>}
              <SummaryList
                rows={rows.map((row) => ({
                  key: row.pointer,
                  question: row.label,
                  answer: row.value || <em>{text.none}</em>,
                }))}
              />
            </div>
          ))}
        </section>
      ))}
      {documentCheck.asked.length > 0 && (
        <section className="check-page">
          <Head title={text.documents} href={changeHref(draft.id, DOCUMENTS)} />
          <SummaryList
            rows={documentCheck.asked.map(({ document }) => {
              const names = (documents[document.key] ?? []).map((id) => fileName(id) ?? id);
              return {
                key: document.key,
                question: pickText(document.name, lang),
                answer: names.length > 0 ? names.join('; ') : <em>{text.noFile}</em>,
              };
            })}
          />
        </section>
      )}
    </>
  );
}

function Head({ title, href }: { title: string; href: string }) {
  const text = useText(fillDossierText).check;
  return (
    <div className="check-page__head">
      <h2>{title}</h2>
      <a className="mc-no-print" href={href}>
        {text.change}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </a>
    </div>
  );
}
