import type { Draft, SubmittedDossier } from '@motcua/contracts';
import { Button, Checkbox } from '@motcua/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { FieldProblem } from '../../shared/api/api-problem.js';
import { AgencyChoice } from '../../shared/draft/agency-choice.js';
import { CheckFacts } from '../../shared/draft/check-facts.js';
import { agenciesQuery, submitDossier } from '../../shared/draft/draft-queries.js';
import { forget } from '../../shared/draft/kept-edits.js';
import { submitKey } from '../../shared/draft/submit-key.js';
import { keepSubmitted } from '../../shared/draft/submitted-query.js';
import type { DraftSync } from '../../shared/draft/use-draft-sync.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { counterDraftsQuery, counterProceduresQuery } from './counter-queries.js';
import { counterText } from './text.js';

export interface CheckPanelProps {
  draft: Draft;
  sync: DraftSync;
  uploading: boolean;
  refuse: (problems: readonly FieldProblem[]) => void;
}

const DECLARED = 'counter-declared';

/** What filing leads to, what the applicant declares, and the one button; only for a draft that is saved and whole. */
export function CheckPanel({ draft, sync, uploading, refuse }: CheckPanelProps) {
  const text = useText(counterText).check;
  const lang = useLang();
  const client = useQueryClient();
  const [declared, setDeclared] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const { version } = sync.state;
  const agencies = useQuery({ ...agenciesQuery(draft.procedureCode), enabled: draft.agency === null });
  useEffect(() => heading.current?.focus(), []);

  const filing = useMutation({
    mutationFn: () => submitDossier(draft.id, version, submitKey(draft.id, version)),
    onSuccess: (submitted: SubmittedDossier) => {
      forget(draft.id);
      keepSubmitted(submitted);
      void client.invalidateQueries({ queryKey: counterDraftsQuery.queryKey });
      void client.invalidateQueries({ queryKey: counterProceduresQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['inbox'] });
      go(paths.counterFiled(submitted.code), { replace: true });
    },
    onError: (problem) => {
      if (problem.errors.length > 0) refuse(problem.errors);
      if (problem.code === 'ALREADY_SUBMITTED') sync.tell({ type: 'failed', trouble: 'submitted' });
      else if (problem.status === 401) sync.tell({ type: 'failed', trouble: 'expired' });
      else if (problem.code === 'STALE_VERSION' || problem.code === 'FORM_CHANGED') void sync.reread();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (!declared) document.getElementById(DECLARED)?.focus();
    else if (!uploading && draft.agency) filing.mutate();
  };
  return (
    <form className="counter__step counter__check" noValidate onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1} className="mc-quiet-focus">
        {text.title}
      </h2>
      <p>{text.lead}</p>
      {draft.agency === null && agencies.data && (
        <AgencyChoice
          agencies={agencies.data.items}
          onChoose={(agencyCode) => sync.tell({ type: 'edited', agencyCode })}
        />
      )}
      <CheckFacts draft={draft} timeLimit={pickText(draft.timeLimit, lang)} />
      <Checkbox
        id={DECLARED}
        label={draft.channel === 'POSTAL' ? text.declaredPost : text.declared}
        hint={pickText(draft.declaration, lang)}
        error={attempt > 0 && !declared ? text.declare : undefined}
        checked={declared}
        onValue={setDeclared}
      />
      {uploading && <p role="status">{text.uploading}</p>}
      <ProblemNotice problem={filing.error} />
      <div>
        <Button variant="primary" type="submit" busy={filing.isPending}>
          {text.file}
        </Button>
      </div>
    </form>
  );
}
