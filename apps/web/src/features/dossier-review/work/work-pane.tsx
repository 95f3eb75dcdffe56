import type { Dossier } from '@motcua/contracts';
import { Button, DueBadge, Notice } from '@motcua/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { dueText, dueTone } from '../../../shared/officer-work/due-text.js';
import { officerWorkText } from '../../../shared/officer-work/text.js';
import { assignOf, myTasks, workOfOthers } from '../actions/action-groups.js';
import type { Pressed } from '../actions/pressed.js';
import type { Performing } from '../actions/use-perform.js';
import { PaymentWaited } from '../payment/payment-waited.js';
import { reviewText } from '../text.js';
import { WaitingList } from '../waiting/waiting-list.js';
import { ExtendButton } from './extend-button.js';
import { LeftOver } from './left-over.js';
import { PromiseToCitizen } from './promise.js';
import { TaskCard } from './task-card.js';
import './work.css';

export interface WorkPaneProps {
  dossier: Dossier;
  performing: Performing;
  onPress: (pressed: Pressed) => void;
  notice: ReactNode;
}

export function WorkPane({ dossier, performing, onPress, notice }: WorkPaneProps) {
  const text = useText(reviewText);
  const lang = useLang();
  const mine = myTasks(dossier);
  const [chosen, setChosen] = useState('');
  const task = mine.find(({ taskKey }) => taskKey === chosen) ?? mine[0];
  const others = workOfOthers(dossier);
  const collects = dossier.actions.some(({ kind }) => kind === 'confirmPayment');
  const payment = dossier.payment && (
    <PaymentWaited payment={dossier.payment} actions={dossier.actions} onPress={onPress} />
  );
  return (
    <div className="work">
      {collects && payment}
      {mine.length > 1 && (
        <div className="work__choice" role="group" aria-label={text.chooseTask}>
          {mine.map((one) => (
            <button
              key={one.taskKey}
              type="button"
              className="choice-chip"
              aria-pressed={one === task}
              onClick={() => setChosen(one.taskKey)}
            >
              {pickText(one.stepName, lang)}
            </button>
          ))}
        </div>
      )}
      {task ? (
        <TaskCard
          key={task.taskKey}
          dossier={dossier}
          task={task}
          performing={performing}
          onPress={onPress}
          notice={notice}
        />
      ) : (
        <section className="task" aria-labelledby="no-work">
          {notice}
          <h2 id="no-work">{collects && payment ? text.whole : text.noWork}</h2>
          <Notice tone="info">
            <p>{pickText(dossier.turn.text, lang)}</p>
          </Notice>
          {dossier.due && <PromiseToCitizen dossier={dossier} />}
          <ExtendButton actions={dossier.actions} onPress={onPress} />
        </section>
      )}
      {!collects && payment}
      <WaitingList dossier={dossier} />
      <LeftOver openTasks={dossier.openWork.map(({ taskKey }) => taskKey)} />
      {others.length > 0 && <OtherWork work={others} actions={dossier.actions} onPress={onPress} />}
    </div>
  );
}

interface OtherWorkProps {
  work: Dossier['openWork'];
  actions: Dossier['actions'];
  onPress: WorkPaneProps['onPress'];
}

function OtherWork({ work, actions, onPress }: OtherWorkProps) {
  const text = useText(reviewText);
  const words = useText(officerWorkText).due;
  const lang = useLang();
  return (
    <section className="work__others" aria-labelledby="other-work">
      <h3 id="other-work">{text.others}</h3>
      <ul>
        {work.map((one) => {
          const assign = assignOf(actions, one.taskKey);
          return (
            <li key={one.taskKey}>
              <strong>{pickText(one.stepName, lang)}</strong>
              <span>
                {one.unitName} · {one.assignee ? text.whoHas(one.assignee) : text.nobodyHas}
              </span>
              <DueBadge text={dueText(one, words)} tone={dueTone(one)} />
              {assign && (
                <Button size="small" icon="users" onClick={() => onPress({ action: assign })}>
                  {pickText(assign.label, lang)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
