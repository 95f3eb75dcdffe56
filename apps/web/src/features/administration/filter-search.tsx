import { TextInput } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

export interface FilterSearchProps {
  id: string;
  label: string;
  value: string;
  onSearch: (words: string) => void;
}

/** Filters when typing pauses; follows the address when that changes by other means. */
export function FilterSearch({ id, label, value, onSearch }: FilterSearchProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  return (
    <TextInput
      id={id}
      type="search"
      label={label}
      value={typed}
      maxLength={100}
      autoComplete="off"
      onValue={(words) => {
        setTyped(words);
        clearTimeout(pause.current);
        pause.current = setTimeout(() => onSearch(words.trim()), PAUSE_MS);
      }}
    />
  );
}
