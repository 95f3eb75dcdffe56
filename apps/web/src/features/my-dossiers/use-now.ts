import { useEffect, useState } from 'react';

const TICK = 30_000;

/** Epoch ms that keeps going, so that "two minutes ago" does not stay so for an hour. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
