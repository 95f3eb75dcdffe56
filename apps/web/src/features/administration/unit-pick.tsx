import { PickList } from '@motcua/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { unitsQuery } from './api/accounts.js';
import { adminText } from './text.js';

export interface UnitPickProps {
  id: string;
  value: string;
  onValue: (code: string) => void;
  error?: string | undefined;
}

/** One of the units that the administrator governs; a province has too many to list. */
export function UnitPick({ id, value, onValue, error }: UnitPickProps) {
  const text = useText(adminText);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const units = useQuery({ ...unitsQuery(typed.trim()), placeholderData: keepPreviousData });
  const options = (units.data?.items ?? []).map(({ code, name: label }) => ({
    value: code,
    label,
    detail: code,
  }));
  return (
    <PickList
      id={id}
      label={text.unit}
      hint={text.unitHint}
      options={options}
      value={value}
      onValue={(code) => {
        setName(options.find((option) => option.value === code)?.label ?? code);
        onValue(code);
      }}
      onSearch={setTyped}
      chosen={value ? { value, label: name || value, detail: value } : undefined}
      texts={{ count: text.unitCount, none: text.unitNone, change: text.unitChange }}
      error={error}
    />
  );
}
