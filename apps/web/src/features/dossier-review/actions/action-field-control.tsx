import type { AvailableAction } from '@motcua/contracts';
import { RadioGroup, TextInput } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { AssigneeField } from './assignee-field.js';
import { METHODS, REPLIES, wordsNeeded } from './asked-fields.js';
import type { ActionDraft, ActionField } from './asked-fields.js';
import { ReasonField } from './reason-field.js';
import { actionText } from './text.js';
import { TimeField } from './time-field.js';
import { UnitField } from './unit-field.js';
import { useReasonTemplates } from './use-reason-templates.js';

export const fieldId = (field: ActionField) => `act-${field}`;

const MAX_WORDS = 4000;

export interface ActionFieldControlProps {
  field: ActionField;
  action: AvailableAction;
  draft: ActionDraft;
  errors: ReadonlyMap<ActionField, string>;
  onValue: (field: ActionField, value: string) => void;
}

/** One field of an action's dialog, bound to what was typed for it. */
export function ActionFieldControl({ field, action, draft, errors, onValue }: ActionFieldControlProps) {
  const text = useText(actionText);
  const lang = useLang();
  const templates = useReasonTemplates(action);
  const bound = {
    id: fieldId(field),
    value: draft[field],
    onValue: (value: string) => onValue(field, value),
    error: errors.get(field),
  };
  switch (field) {
    case 'toStep': {
      const steps = action.steps ?? [];
      const choices = steps.map(({ key, name }) => ({ value: key, label: pickText(name, lang) }));
      return <RadioGroup {...bound} label={text.stepLabel} choices={choices} />;
    }
    case 'assignee':
      return <AssigneeField {...bound} assignees={action.assignees ?? []} />;
    case 'unit':
      return <UnitField {...bound} units={action.units ?? []} />;
    case 'receiptNumber':
      return (
        <TextInput
          {...bound}
          label={text.receiptLabel}
          hint={text.receiptHint}
          maxLength={100}
          autoComplete="off"
        />
      );
    case 'method': {
      const choices = METHODS.map((value) => ({ value, label: text.methods[value] }));
      return <RadioGroup {...bound} label={text.methodLabel} choices={choices} />;
    }
    case 'reply': {
      const choices = REPLIES.map((value) => ({ value, label: text.replies[value] }));
      return <RadioGroup {...bound} label={text.replyLabel} choices={choices} />;
    }
    case 'time':
    case 'days':
      return <TimeField action={action} draft={draft} errors={errors} onValue={onValue} />;
    case 'words': {
      const needed = wordsNeeded(action, draft);
      return (
        <ReasonField
          {...bound}
          label={text.wordsLabel[action.kind] ?? (needed ? text.reasonLabel : text.noteLabel)}
          hint={
            text.wordsHint[action.kind] ?? (action.issues.length > 0 ? text.reasonHintCitizen : undefined)
          }
          optional={!needed}
          limit={MAX_WORDS}
          templates={templates}
        />
      );
    }
    case 'legalBasis':
      return (
        <TextInput
          {...bound}
          label={text.legalBasisLabel}
          hint={text.legalBasisHint}
          width="full"
          maxLength={1000}
        />
      );
  }
}
