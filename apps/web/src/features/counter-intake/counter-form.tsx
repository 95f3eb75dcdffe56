import type { Draft } from '@motcua/contracts';
import { isQuestion } from '@motcua/forms';
import { Button, ErrorSummary } from '@motcua/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { DraftNotices } from '../../shared/draft/draft-notices.js';
import { draftQuery } from '../../shared/draft/draft-queries.js';
import { isSaved } from '../../shared/draft/draft-sync.js';
import { pickOnEnter } from '../../shared/draft/pick-on-enter.js';
import { SaveLine } from '../../shared/draft/save-line.js';
import { useDraftContent } from '../../shared/draft/use-draft-content.js';
import { useDraftFields } from '../../shared/draft/use-draft-fields.js';
import { useDraftSync } from '../../shared/draft/use-draft-sync.js';
import { FormFields } from '../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../shared/form/form-scope.js';
import { fieldId } from '../../shared/form/pointer.js';
import { formText } from '../../shared/form/text.js';
import { useFormCheck } from '../../shared/form/use-form-check.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { documentSlot } from '../../shared/uploads/document-list.js';
import { CheckPanel } from './check-panel.js';
import './counter.css';
import { CounterFacts } from './counter-facts.js';
import { PapersFields } from './papers-fields.js';
import { counterText } from './text.js';

/** The whole dossier on one page, for somebody who waits: questions, papers, fee, file. */
export function CounterForm({ draft }: { draft: Draft }) {
  const client = useQueryClient();
  const text = useText(counterText).form;
  const summary = useText(formText).summary;
  const lang = useLang();
  const sync = useDraftSync(draft);
  /** From the press of the button until anything is changed. */
  const [checking, setChecking] = useState(false);
  /** The state of the draft whose fee and time limit are on the screen. */
  const [reckoned, setReckoned] = useState<number | null>(null);
  const touch = useRef<(pointer: string) => void>(() => undefined);
  const mend = (pointer: string) => {
    setChecking(false);
    touch.current(pointer);
  };
  const { uploads, context, resolved, documentCheck } = useDraftContent(draft, sync, mend);
  const { answers } = sync.content;
  const check = useFormCheck({ form: draft.form, answers, context });
  touch.current = check.touch;
  const pages = resolved.pages.filter(({ fields }) =>
    fields.some(({ field }) => isQuestion(field) || field.type === 'note'),
  );
  const { setValue, noteOf } = useDraftFields({
    draft,
    sync,
    fields: pages.flatMap(({ fields }) => fields),
    onAnswer: mend,
  });

  const { state, hurry, reread } = sync;
  const saved = isSaved(state);
  const paperErrors = new Map(
    documentCheck.problems
      .filter(({ code }) => code !== 'DOCUMENT_NOT_ASKED')
      .map(({ documentKey, message }) => [documentSlot(documentKey), pickText(message, lang)]),
  );
  const wish = checking && check.summary.length === 0 && paperErrors.size === 0;
  const fresh = saved && reckoned === state.version;
  // Fee, time limit and case follow from the answers: asked for once everything typed has arrived.
  useEffect(() => {
    if (!wish || fresh) return;
    if (!saved) hurry();
    else void reread().then(() => setReckoned(state.version));
  }, [wish, fresh, saved, state.version, hurry, reread]);
  useEffect(() => {
    if (state.trouble === 'submitted')
      void client.invalidateQueries({ queryKey: draftQuery(draft.id).queryKey });
  }, [state.trouble, draft.id, client]);

  const name = pickText(draft.plainName ?? draft.procedureName, lang);
  const shownPapers = check.attempt > 0 ? paperErrors : new Map<string, string>();
  const errors = [
    ...check.summary,
    ...[...shownPapers].map(([slot, message]) => ({ fieldId: fieldId(slot), text: message })),
  ];
  const errorsOfPapers = new Map([...shownPapers, ...check.errors]);
  return (
    <Page width="page">
      <PageHeading eyebrow={name} title={draft.applicant?.name ?? name} documentTitle={name} />
      <CounterFacts draft={draft} />
      <DraftNotices draft={draft} sync={sync} />
      <ErrorSummary title={summary.title} errors={errors} attempt={check.attempt} />
      <form
        className="counter__form"
        noValidate
        onKeyDown={pickOnEnter}
        onSubmit={(event) => {
          event.preventDefault();
          setChecking(true);
          check.submit();
        }}
      >
        <FormScopeProvider
          value={{ answers, errors: check.errors, setValue, leave: check.leave, noteOf, files: uploads }}
        >
          <section className="counter__step">
            <h2>{text.questions}</h2>
            <div className="counter__questions">
              {pages.map(({ page, fields }) => (
                <section key={page.key} className="counter__page">
                  <h3>{pickText(page.title, lang)}</h3>
                  {page.intro && <p>{pickText(page.intro, lang)}</p>}
                  <FormFields fields={fields} />
                </section>
              ))}
            </div>
          </section>
        </FormScopeProvider>
        <section className="counter__step">
          <h2>{text.papers}</h2>
          <PapersFields
            asked={documentCheck.asked}
            content={sync.content}
            files={uploads}
            errors={errorsOfPapers}
            onPapers={(papers) => {
              for (const key of Object.keys(papers)) mend(documentSlot(key));
              sync.tell({ type: 'edited', papers });
            }}
          />
        </section>
        {wish && fresh ? null : (
          <div>
            <Button variant="primary" type="submit" busy={wish && !state.trouble}>
              {wish && !state.trouble ? text.checking : text.submitCheck}
            </Button>
          </div>
        )}
      </form>
      {wish && fresh && (
        <CheckPanel draft={draft} sync={sync} uploading={uploads.uploading} refuse={check.refuse} />
      )}
      <div className="counter__foot">
        <SaveLine state={state} signInHref={paths.officerSignIn(location.pathname)} />
        <a href={paths.counter}>{text.later}</a>
      </div>
    </Page>
  );
}
