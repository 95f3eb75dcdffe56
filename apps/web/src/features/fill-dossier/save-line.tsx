import { SaveState } from '@motcua/ui';
import { formatTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { vneidSignInHref } from '../../shared/session/session.js';
import { isEmpty } from './draft-sync.js';
import type { DraftState } from './draft-sync.js';
import { fillDossierText } from './text.js';

/** Where what was typed is now: on the server since when, or on this device and why. */
export function SaveLine({ state }: { state: DraftState }) {
  const text = useText(fillDossierText).save;
  const { trouble, sending, edits, savedAt } = state;
  switch (trouble) {
    case 'offline':
      return <SaveState state="offline" text={text.offline} />;
    case 'expired':
      return (
        <div role="alert">
          <SaveState state="offline" text={text.expired} />
          <a href={vneidSignInHref(location.pathname + location.search)}>{text.signIn}</a>
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
