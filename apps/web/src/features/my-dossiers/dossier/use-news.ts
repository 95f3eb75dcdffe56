import { useEffect, useState } from 'react';

export interface News {
  /** When the office last changed what is on the screen, while it was on the screen. */
  changedAt: number | null;
  /** A version that this person made themselves is no news to them, and who acts has seen what was new. */
  own: (version: number) => void;
}

/** The page follows the dossier by itself; a change is said, so that nobody wonders what moved. */
export function useNews(version: number): News {
  const [known, setKnown] = useState(version);
  const [changedAt, setChangedAt] = useState<number | null>(null);
  useEffect(() => {
    if (version <= known) return;
    setKnown(version);
    setChangedAt(Date.now());
  }, [version, known]);
  const own = (made: number) => {
    setKnown(made);
    setChangedAt(null);
  };
  return { changedAt, own };
}
