import { useEffect, useState } from 'react';

/** Longer than between two signs of a card reader, which types like a keyboard; shorter than a person notices. */
const PAUSE_MS = 300;

/** The value once nothing has changed it for a moment. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
