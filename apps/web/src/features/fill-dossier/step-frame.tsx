import { Button, ButtonLink, ErrorSummary, ProgressSteps } from '@motcua/ui';
import type { ErrorSummaryItem } from '@motcua/ui';
import type { FormEvent, ReactNode } from 'react';
import { DraftNotices } from '../../shared/draft/draft-notices.js';
import { pickOnEnter } from '../../shared/draft/pick-on-enter.js';
import { SaveLine } from '../../shared/draft/save-line.js';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { vneidSignInHref } from '../../shared/session/session.js';
import './fill-dossier.css';
import type { Filling } from './filling.js';
import { fillDossierText } from './text.js';

export interface StepFrameProps {
  filling: Filling;
  title: string;
  lead?: ReactNode;
  errors: readonly ErrorSummaryItem[];
  attempt: number;
  onSubmit: () => void;
  /** Instead of "Continue". */
  submit?: ReactNode;
  children: ReactNode;
}

/** What all steps have in common: where one is, what is wrong, the one button, whether it is saved. */
export function StepFrame(props: StepFrameProps) {
  const { filling, title, lead, errors, attempt, onSubmit, submit, children } = props;
  const { draft, place, fromCheck, backHref, sync } = filling;
  const text = useText(fillDossierText);
  const summary = useText(formText).summary;
  const lang = useLang();
  const name = pickText(draft.plainName ?? draft.procedureName, lang);
  const stepTitle = `${title} – ${name}`;
  return (
    <Page width="read">
      <ProgressSteps {...place} text={text.progress(place.current, place.total)} />
      <PageHeading
        eyebrow={name}
        title={title}
        lead={lead}
        documentTitle={errors.length > 0 ? summary.pageTitle(stepTitle) : stepTitle}
      />
      <DraftNotices draft={draft} sync={sync} />
      <ErrorSummary title={summary.title} errors={errors} attempt={attempt} />
      <form
        className="fill-form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={pickOnEnter}
      >
        {children}
        {submit ?? (
          <div className="fill-form__buttons">
            <Button variant="primary" type="submit" wide>
              {fromCheck ? text.toCheck : text.continue}
            </Button>
            {backHref && (
              <ButtonLink variant="quiet" icon="back" href={backHref}>
                {text.back}
              </ButtonLink>
            )}
          </div>
        )}
      </form>
      <div className="fill-form__foot">
        <SaveLine state={sync.state} signInHref={vneidSignInHref(location.pathname + location.search)} />
        <a href={paths.myDossiers}>{text.saveAndLeave}</a>
      </div>
    </Page>
  );
}
