import type { AvailableAction } from '@motcua/contracts';
import { matchOptions, RadioGroup, TextInput } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { actionText } from './text.js';

export interface AssigneeFieldProps {
  id: string;
  assignees: NonNullable<AvailableAction['assignees']>;
  value: string;
  onValue: (username: string) => void;
  error?: string | undefined;
}

const FILTER_FROM = 8;

/** The least laden first: whom one would give it to. */
export function AssigneeField({ id, assignees, value, onValue, error }: AssigneeFieldProps) {
  const text = useText(actionText);
  const [typed, setTyped] = useState('');
  if (assignees.length === 0) return <p>{text.nobodyToAssign}</p>;
  const people = assignees
    .toSorted((a, b) => a.openTasks - b.openTasks)
    .map(({ username, name, openTasks }) => ({
      value: username,
      label: name,
      detail: username,
      hint: text.workload(openTasks),
    }));
  const found = matchOptions(people, typed);
  return (
    <>
      {people.length > FILTER_FROM && (
        <TextInput
          id={`${id}-filter`}
          type="search"
          label={text.filterPeople}
          value={typed}
          onValue={setTyped}
          autoComplete="off"
        />
      )}
      {found.length === 0 ? (
        <p role="status">{text.nobodyFound}</p>
      ) : (
        <RadioGroup
          id={id}
          label={text.assigneeLabel}
          choices={found}
          value={value}
          onValue={onValue}
          error={error}
        />
      )}
    </>
  );
}
