import { useState } from 'react';

export interface News {
  /** When the office last changed what is on the screen, while it was on the screen. */
  changedAt: number | null;
  /** A version that this person made themselves is no news to them. */
  own: (version: number) => void;
}

/** The page follows the dossier by itself; a change is said, so that nobody wonders what moved. */
export function useNews(version: number): News {
  const [known, setKnown] = useState(version);
  const [changedAt, setChangedAt] = useState<number | null>(null);
  if (version > known) {
    setKnown(version);
    setChangedAt(Date.now());
  }
  return { changedAt, own: setKnown };
}
