import type { Dossier } from '@motcua/contracts';
import { Button } from '@motcua/ui';
import { actionOfKind } from '../actions/action-groups.js';
import type { Pressed } from '../actions/pressed.js';
import type { Performing } from '../actions/use-perform.js';
import { useText } from '../../../shared/i18n/define-text.js';
import type { Reveals } from '../reveal/use-reveals.js';
import { AnswersSection } from './answers-section.js';
import { CaseNav } from './case-nav.js';
import { Composer } from './composer.js';
import { HistorySection } from './history-section.js';
import { OwnerFacts } from './owner-facts.js';
import { caseText } from './text.js';
import { useBesides } from './use-besides.js';
import './case.css';

export type TalkKind = 'addNote' | 'sendMessage';

export interface CasePaneProps {
  dossier: Dossier;
  performing: Performing;
  reveals: Reveals;
  talk: TalkKind | null;
  onTalk: (kind: TalkKind | null) => void;
  onOpenPaper: (id: string) => void;
  onPress: (pressed: Pressed) => void;
}

const talkId = (kind: string) => `talk-${kind}`;

export function CasePane(props: CasePaneProps) {
  const { dossier, performing, reveals, talk, onTalk, onOpenPaper, onPress } = props;
  const text = useText(caseText);
  const besides = useBesides(dossier, onPress);
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
          ...besides.map(({ id, short }) => ({ id, text: short })),
          { id: 'case-history', text: text.history },
          { id: 'case-papers', text: text.papers, narrow: true },
        ]}
      />
      <section aria-labelledby="case-owner">
        <h2 id="case-owner" tabIndex={-1}>
          {text.owner.title}
        </h2>
        <OwnerFacts dossier={dossier} reveals={reveals} />
      </section>
      <section aria-labelledby="case-answers">
        <h2 id="case-answers" tabIndex={-1}>
          {text.answers}
        </h2>
        <AnswersSection dossier={dossier} reveals={reveals} />
      </section>
      {besides.map(({ id, title, content }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {content}
        </section>
      ))}
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
