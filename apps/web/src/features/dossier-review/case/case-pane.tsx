import type { Dossier } from '@motcua/contracts';
import { Button, SummaryList } from '@motcua/ui';
import { actionOfKind } from '../actions/action-groups.js';
import type { Performing } from '../actions/use-perform.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { AnswersSection } from './answers-section.js';
import { CaseNav } from './case-nav.js';
import { Composer } from './composer.js';
import { HistorySection } from './history-section.js';
import { OwnerFacts } from './owner-facts.js';
import { caseText } from './text.js';
import './case.css';

export type TalkKind = 'addNote' | 'sendMessage';

export interface CasePaneProps {
  dossier: Dossier;
  performing: Performing;
  unmasked: boolean;
  onUnmask: (on: boolean) => void;
  talk: TalkKind | null;
  onTalk: (kind: TalkKind | null) => void;
  onOpenPaper: (id: string) => void;
}

const talkId = (kind: string) => `talk-${kind}`;

export function CasePane(props: CasePaneProps) {
  const { dossier, performing, unmasked, onUnmask, talk, onTalk, onOpenPaper } = props;
  const text = useText(caseText);
  const lang = useLang();
  const steps = dossier.stepAnswers.filter(({ rows }) => rows.length > 0);
  const talking = talk && actionOfKind(dossier.actions, talk);
  const talks = (['addNote', 'sendMessage'] as const).flatMap(
    (kind) => actionOfKind(dossier.actions, kind) ?? [],
  );
  return (
    <div className="case">
      <CaseNav
        label={text.nav}
        items={[
          { id: 'case-owner', text: text.owner.title },
          { id: 'case-answers', text: text.answers },
          ...(steps.length > 0 ? [{ id: 'case-steps', text: text.steps }] : []),
          { id: 'case-history', text: text.history },
          { id: 'case-papers', text: text.papers, narrow: true },
        ]}
      />
      <section aria-labelledby="case-owner">
        <h2 id="case-owner" tabIndex={-1}>
          {text.owner.title}
        </h2>
        <OwnerFacts dossier={dossier} onUnmask={() => onUnmask(true)} />
      </section>
      <section aria-labelledby="case-answers">
        <h2 id="case-answers" tabIndex={-1}>
          {text.answers}
        </h2>
        <AnswersSection dossier={dossier} unmasked={unmasked} onUnmask={onUnmask} />
      </section>
      {steps.length > 0 && (
        <section aria-labelledby="case-steps">
          <h2 id="case-steps" tabIndex={-1}>
            {text.steps}
          </h2>
          {steps.map(({ stepName, rows }, index) => (
            <section key={`${stepName.vi}/${index}`}>
              <h3>{pickText(stepName, lang)}</h3>
              <SummaryList
                rows={rows.map(({ fieldKey, label, value }) => ({
                  key: fieldKey,
                  question: label,
                  answer: value || <span className="case__none">{text.notAnswered}</span>,
                }))}
              />
            </section>
          ))}
        </section>
      )}
      <section aria-labelledby="case-history">
        <h2 id="case-history" tabIndex={-1}>
          {text.history}
        </h2>
        {talking ? (
          <Composer
            key={talking.kind}
            action={talking}
            to={dossier.submitter.name}
            performing={performing}
            onClose={() => {
              onTalk(null);
              requestAnimationFrame(() => document.getElementById(talkId(talking.kind))?.focus());
            }}
          />
        ) : (
          <div className="case__talk">
            {talks.map((action) => (
              <Button
                key={action.kind}
                id={talkId(action.kind)}
                size="small"
                icon={action.kind === 'addNote' ? 'lock' : 'message'}
                onClick={() => onTalk(action.kind === 'addNote' ? 'addNote' : 'sendMessage')}
              >
                {action.kind === 'addNote' ? text.note : text.message}
              </Button>
            ))}
          </div>
        )}
        <HistorySection code={dossier.code} onOpenPaper={onOpenPaper} />
      </section>
    </div>
  );
}
