import type { ActionDone, AvailableAction, Dossier } from '@motcua/contracts';
import { ButtonLink, ButtonRow, Notice } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api/api.js';
import { apiPath } from '../../../shared/api/request-url.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { wishHeadingFocus } from '../../../shared/navigation/page-focus.js';
import type { PageProps } from '../../../shared/navigation/page-props.js';
import { paths } from '../../../shared/navigation/paths.js';
import { ownSteps } from '../../../shared/own-step/own-steps.js';
import { PageHeading } from '../../../shared/page/page-heading.js';
import { Page } from '../../../shared/page/page.js';
import { Loaded } from '../../../shared/problem/loaded.js';
import { OwnStepForm } from './own-step-form.js';
import { ownStepPageText } from './text.js';

interface Answered {
  done: ActionDone;
  action: AvailableAction;
}

/** A step of the procedure that is the citizen's own to do. */
export function OwnStepPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const query = useQuery({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => api.get<Dossier>(apiPath`/dossiers/${code}`, { signal }),
    // What is being answered must not be taken away by a later reading unasked.
    staleTime: Infinity,
    refetchOnMount: 'always',
  });
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (answered) return <Sent {...answered} />;
  return (
    <Loaded query={query}>
      {(dossier) => {
        const step = ownSteps(dossier).find(({ task }) => task.taskKey === params['task']);
        if (!step) return <Gone code={code} />;
        return (
          <OwnStepForm
            key={step.task.taskKey}
            dossier={dossier}
            step={step}
            reload={() => void query.refetch()}
            onDone={(done, action) => {
              wishHeadingFocus();
              window.scrollTo(0, 0);
              setAnswered({ done, action });
            }}
          />
        );
      }}
    </Loaded>
  );
}

function Sent({ done, action }: Answered) {
  const text = useText(ownStepPageText);
  const lang = useLang();
  return (
    <Page width="read">
      <PageHeading title={text.sent} eyebrow={done.code} />
      <Notice tone="success" role="status" title={text.chosen(pickText(action.label, lang))}>
        <p>{pickText(done.sentence, lang)}</p>
      </Notice>
      <p>{text.next}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.myDossier(done.code)}>
          {text.follow}
        </ButtonLink>
        <ButtonLink href={paths.myDossiers}>{text.mine}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function Gone({ code }: { code: string }) {
  const text = useText(ownStepPageText);
  return (
    <Page width="read">
      <PageHeading title={text.gone.title} eyebrow={code} />
      <p>{text.gone.body}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.myDossier(code)}>
          {text.back}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}
