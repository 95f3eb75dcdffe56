import { Button, ButtonLink, Checkbox } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { AgencyChoice } from '../../shared/draft/agency-choice.js';
import { CheckFacts } from '../../shared/draft/check-facts.js';
import { changeHref, CheckSummary } from './check-summary.js';
import { agenciesQuery } from '../../shared/draft/draft-queries.js';
import { isSaved } from '../../shared/draft/draft-sync.js';
import type { Filling } from './filling.js';
import { StepFrame } from './step-frame.js';
import { fillDossierText } from './text.js';
import { TodoList } from './todo-list.js';
import { openProblems } from './open-problems.js';
import { useSubmit } from './use-submit.js';

const DECLARE = 'declaration';

export function CheckStep({ filling }: { filling: Filling }) {
  const { draft, sync, uploads } = filling;
  const words = useText(fillDossierText);
  const text = words.check;
  const lang = useLang();
  const [declared, setDeclared] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const submit = useSubmit(filling);
  const agencies = useQuery({ ...agenciesQuery(draft.procedureCode), enabled: draft.agency === null });
  const saved = isSaved(sync.state);

  // Fee, time limit and case hang on the answers: ask for them once everything typed has arrived.
  const [fresh, setFresh] = useState(false);
  const { hurry, reread } = sync;
  useEffect(() => {
    if (!saved) hurry();
    else if (!fresh) {
      setFresh(true);
      void reread();
    }
  }, [saved, fresh, hurry, reread]);

  const todo = openProblems(filling, lang, { agencyMissing: draft.agency === null && text.agencyMissing });
  const declareError = attempt > 0 && !declared ? text.declare : undefined;
  const errors = declareError && todo.length === 0 ? [{ fieldId: DECLARE, text: declareError }] : [];
  const titleOf = (key: string) => {
    const page = draft.form.pages.find((one) => one.key === key);
    return page ? pickText(page.title, lang) : words.documents.title;
  };
  const agencyName = draft.agency?.name ?? text.theAgency;
  return (
    <StepFrame
      filling={filling}
      title={text.title}
      lead={text.lead}
      errors={errors}
      attempt={attempt}
      onSubmit={() => {
        setAttempt((count) => count + 1);
        if (todo.length === 0 && declared && !uploads.uploading) submit.start();
      }}
      submit={
        <>
          <Checkbox
            id={DECLARE}
            label={pickText(draft.declaration, lang)}
            error={declareError}
            checked={declared}
            onValue={setDeclared}
          />
          {/* What the server found stands in the list above, each with the way to mend it. */}
          {todo.length === 0 && <ProblemNotice problem={submit.problem} />}
          <p>{text.consequence(agencyName)}</p>
          <div className="fill-form__buttons">
            <Button variant="primary" type="submit" wide icon="send" busy={submit.busy}>
              {text.submit}
            </Button>
            {filling.backHref && (
              <ButtonLink variant="quiet" icon="back" href={filling.backHref}>
                {words.back}
              </ButtonLink>
            )}
          </div>
        </>
      }
    >
      <TodoList
        title={text.missingTitle}
        more={text.missingMore}
        attempt={attempt}
        items={todo.map(({ key, messages }) => ({
          step: key === null ? null : { title: titleOf(key), href: changeHref(draft.id, key) },
          messages,
        }))}
      />
      {draft.agency === null && agencies.data && agencies.data.items.length > 0 && (
        <AgencyChoice
          agencies={agencies.data.items}
          onChoose={(agencyCode) => {
            sync.tell({ type: 'edited', agencyCode });
            setFresh(false);
          }}
        />
      )}
      <CheckSummary filling={filling} />
      <CheckFacts draft={draft} timeLimit={pickText(draft.timeLimit, lang)} />
    </StepFrame>
  );
}
