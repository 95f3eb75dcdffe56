import type { OfferingAgencies } from '@motcua/contracts';
import { Button, ButtonLink, ErrorSummary, Notice, PickList, RadioGroup } from '@motcua/ui';
import { useState } from 'react';
import { useAction } from '../../shared/answers/use-action.js';
import { handDraft } from '../../shared/draft/handed-draft.js';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { go } from '../../shared/navigation/go.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { usePerson, vneidSignInHref } from '../../shared/session/session.js';
import { openDraft } from './queries.js';
import { beginText } from './begin-text.js';

const AGENCY = 'agency';

/** A province has some eighty communes; while only a few take part, all can be seen at once. */
const MOST_RADIOS = 6;

export interface BeginFormProps {
  code: string;
  agencies: OfferingAgencies['items'];
}

/** Where it is to go, then sign-in if need be, then the draft. The choice stands in the address and so outlives sign-in. */
export function BeginForm({ code, agencies }: BeginFormProps) {
  const text = useText(beginText);
  const words = useText(formText);
  const person = usePerson();
  const [search, change] = useSearchParams();
  const [attempt, setAttempt] = useState(0);
  const only = agencies.length === 1 ? agencies[0] : undefined;
  const chosen = only ?? agencies.find(({ competent }) => competent.code === search.get('noi'));
  const begin = useAction(
    (agencyCode: string) => {
      const caseKey = search.get('truongHop');
      return openDraft({ procedureCode: code, agencyCode, ...(caseKey ? { caseKey } : {}) });
    },
    (draft) => {
      handDraft(draft);
      go(paths.fill(draft.id));
    },
  );
  const error = attempt > 0 && !chosen ? text.agencyMissing : undefined;
  const press = () => {
    setAttempt((count) => count + 1);
    if (!chosen) return;
    if (person) begin.run(chosen.competent.code);
    else location.assign(vneidSignInHref(location.pathname + location.search));
  };
  return (
    <>
      <ErrorSummary
        title={words.summary.title}
        errors={error ? [{ fieldId: AGENCY, text: error }] : []}
        attempt={attempt}
      />
      {only ? (
        <p>
          {text.agencyOnly}: <strong>{only.competent.name}</strong>. {text.receives(only.receiving.name)}
        </p>
      ) : agencies.length <= MOST_RADIOS ? (
        <RadioGroup
          id={AGENCY}
          label={text.agency}
          error={error}
          choices={agencies.map(({ competent, receiving }) => ({
            value: competent.code,
            label: competent.name,
            hint: text.receives(receiving.name),
          }))}
          value={chosen?.competent.code ?? ''}
          onValue={(agency) => change({ noi: agency }, { replace: true })}
        />
      ) : (
        <PickList
          id={AGENCY}
          label={text.agency}
          hint={text.agencyHint}
          error={error}
          texts={words.pick}
          options={agencies.map(({ competent, receiving }) => ({
            value: competent.code,
            label: competent.name,
            detail: text.receives(receiving.name),
          }))}
          value={chosen?.competent.code ?? ''}
          onValue={(agency) => change({ noi: agency }, { replace: true })}
        />
      )}
      <ProblemNotice problem={begin.error} />
      {person?.kind === 'OFFICER' ? (
        <Notice tone="warning">
          <p>{text.officer}</p>
        </Notice>
      ) : (
        <div className="procedure-start">
          <Button variant="primary" wide iconAfter="forward" busy={begin.isPending} onClick={press}>
            {person ? text.begin : text.signIn}
          </Button>
          <ButtonLink variant="quiet" icon="back" href={paths.procedure(code)}>
            {text.back}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
