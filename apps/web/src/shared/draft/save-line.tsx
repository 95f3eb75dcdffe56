import { SaveState } from '@motcua/ui';
import { formatTime } from '../formatting/format.js';
import { useText } from '../i18n/define-text.js';
import { isEmpty } from './draft-sync.js';
import type { DraftState } from './draft-sync.js';
import { draftText } from './text.js';

export interface SaveLineProps {
  state: DraftState;
  /** Where to sign in again, and back here. */
  signInHref: string;
}

/** Where what was typed is now: on the server since when, or on this device and why. */
export function SaveLine({ state, signInHref }: SaveLineProps) {
  const text = useText(draftText).save;
  const { trouble, sending, edits, savedAt } = state;
  switch (trouble) {
    case 'offline':
      return <SaveState state="offline" text={text.offline} />;
    case 'expired':
      return (
        <div role="alert">
          <SaveState state="offline" text={text.expired} />
          <a href={signInHref}>{text.signIn}</a>
        </div>
      );
    case 'failed':
    case 'refused':
    case 'gone':
      return <SaveState state="failed" text={text[trouble]} />;
    case 'submitted':
      return null;
    case null:
      if (sending) return <SaveState state="saving" text={text.saving} />;
      if (!isEmpty(edits)) return <SaveState state="idle" text={text.unsaved} />;
      return <SaveState state="saved" text={text.saved(formatTime(savedAt))} />;
  }
}
