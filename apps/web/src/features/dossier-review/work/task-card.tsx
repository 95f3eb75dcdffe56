import type { AvailableAction, Dossier } from '@motcua/contracts';
import { Button, DueBadge } from '@motcua/ui';
import type { FormEvent, ReactNode } from 'react';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { dueText, dueTone } from '../../../shared/officer-work/due-text.js';
import { officerWorkText } from '../../../shared/officer-work/text.js';
import { actionsOfTask, asksFirst } from '../actions/action-groups.js';
import type { Pressed } from '../actions/pressed.js';
import { sendOnCtrlEnter } from '../actions/send-keys.js';
import type { Performing } from '../actions/use-perform.js';
import { useDropDraft } from '../drafts/use-draft.js';
import { reviewText } from '../text.js';
import { ActionButtons } from './action-buttons.js';
import { Question } from '../consult/question.js';
import { Checklist } from './checklist.js';
import { RefusalNotice } from './conflict-notice.js';
import { ExtendButton } from './extend-button.js';
import { PromiseToCitizen } from './promise.js';
import { Seen } from './seen.js';
import { StepForm } from './step-form.js';
import { useStepForm } from './use-step-form.js';

export interface TaskCardProps {
  dossier: Dossier;
  task: Dossier['openWork'][number];
  performing: Performing;
  onPress: (pressed: Pressed) => void;
  /** What has just been done, at the top. */
  notice: ReactNode;
}

/** One step of mine: what to check, what to fill in, and every way on, always in sight. */
export function TaskCard({ dossier, task, performing, onPress, notice }: TaskCardProps) {
  const text = useText(reviewText);
  const words = useText(officerWorkText).due;
  const lang = useLang();
  const groups = actionsOfTask(dossier.actions, task.taskKey);
  const dropDraft = useDropDraft(task.taskKey);
  const withForm = [...groups.main, ...groups.other, ...groups.danger].find(({ form }) => form !== null);
  const stepForm = useStepForm(task.taskKey, 'form', withForm);
  const asked = dossier.consultations.find(({ taskKey }) => taskKey === task.taskKey);
  const failed = [...groups.quick, ...groups.main, ...groups.other].find(
    (action) => performing.problem(action) && !asksFirst(action),
  );

  const press = (action: AvailableAction) => {
    performing.forget();
    let form: Record<string, unknown> | undefined;
    if (action.form) {
      const ready = stepForm.ready();
      if (!ready) return;
      form = ready;
    }
    const onRefused: Pressed['onRefused'] = (problem) => {
      if (problem.code === 'INVALID_ANSWERS') stepForm.refuse(problem);
    };
    if (asksFirst(action)) onPress({ action, form, onRefused });
    else {
      const moves = action.kind === 'step';
      performing.perform({
        action,
        given: form ? { form } : {},
        onDone: moves ? dropDraft : undefined,
        onRefused,
      });
    }
  };
  const first = groups.main[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first && !performing.sending) press(first);
  };
  return (
    <form className="task" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      {notice}
      {failed && (
        <Seen key={performing.problem(failed)?.traceId}>
          <RefusalNotice problem={performing.problem(failed)} conflict={performing.conflict(failed)} />
        </Seen>
      )}
      <div className="task__head">
        <h2>{pickText(task.stepName, lang)}</h2>
        <p className="task__who">
          <span>
            {task.unitName}
            {' · '}
            {task.assignee === null
              ? text.nobodyHas
              : groups.quick.some(({ kind }) => kind === 'release')
                ? text.youHaveIt
                : text.whoHas(task.assignee)}
          </span>
          <span className="task__quick">
            {groups.quick.map((action) => (
              <Button
                key={action.action}
                size="small"
                variant={action.kind === 'claim' ? 'secondary' : 'quiet'}
                busy={performing.busy(action)}
                title={action.consequence ? pickText(action.consequence, lang) : undefined}
                onClick={() => press(action)}
              >
                {pickText(action.label, lang)}
              </Button>
            ))}
          </span>
        </p>
        <p className="task__due">
          <DueBadge text={dueText(task, words)} tone={dueTone(task)} exact={formatDateTime(task.dueAt)} />
          <span>{text.due.step(formatDateTime(task.dueAt))}</span>
        </p>
        <PromiseToCitizen dossier={dossier} />
        <ExtendButton actions={dossier.actions} onPress={onPress} />
        {task.timeoutAt && (
          <p className="task__timeout">
            {task.timeoutWhy
              ? text.timeout(formatDateTime(task.timeoutAt), pickText(task.timeoutWhy, lang))
              : text.consultTimeout(formatDateTime(task.timeoutAt))}
          </p>
        )}
      </div>
      {asked && <Question consultation={asked} />}
      <Checklist taskKey={task.taskKey} items={task.checklist} />
      <StepForm state={stepForm} />
      <ActionButtons groups={groups} performing={performing} onPress={press} />
    </form>
  );
}
