import type { AvailableAction } from '@motcua/contracts';
import { RadioGroup, TextInput } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { OTHER_TIME } from './asked-fields.js';
import type { ActionDraft, ActionField } from './asked-fields.js';
import { actionText } from './text.js';

const CHOICES = { consult: [1, 2, 3, 5], extend: [1, 2, 3, 5, 10] } as const;

export interface TimeFieldProps {
  action: AvailableAction;
  draft: ActionDraft;
  errors: ReadonlyMap<ActionField, string>;
  onValue: (field: ActionField, value: string) => void;
}

/** Working days: the usual counts at one press, and for a new date of return any other. */
export function TimeField({ action, draft, errors, onValue }: TimeFieldProps) {
  const text = useText(actionText);
  const ofDueDate = action.kind === 'extend';
  const usual = ofDueDate ? CHOICES.extend : CHOICES.consult;
  const other = {
    value: OTHER_TIME,
    label: text.otherTime,
    more: (
      <TextInput
        id="act-days"
        label={text.daysLabel}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        maxLength={2}
        suffix={text.daysUnit}
        value={draft.days}
        onValue={(value) => onValue('days', value)}
        error={errors.get('days')}
      />
    ),
  };
  return (
    <RadioGroup
      id="act-time"
      label={ofDueDate ? text.addedTimeLabel : text.answerTimeLabel}
      choices={[
        ...usual.map((count) => ({ value: `${count}wd`, label: text.workingDays(count) })),
        ...(ofDueDate ? [other] : []),
      ]}
      inline
      value={draft.time}
      onValue={(value) => onValue('time', value)}
      error={errors.get('time')}
    />
  );
}
