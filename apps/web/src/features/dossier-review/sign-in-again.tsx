import { Dialog } from '@motcua/ui';
import { useContext } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { OfficerSignIn } from '../../shared/officer-work/officer-sign-in.js';
import { useOfficerSignIn } from '../../shared/officer-work/use-officer-sign-in.js';
import { DraftOwner } from './drafts/use-draft.js';
import { reviewText } from './text.js';

export interface SignInAgainProps {
  open: boolean;
  onClose: () => void;
  onSignedIn: () => void;
}

/** The session ended in the middle of a form: in again on the spot, and what was wanted goes on. */
export function SignInAgain({ open, onClose, onSignedIn }: SignInAgainProps) {
  const text = useText(reviewText).again;
  const { username } = useContext(DraftOwner);
  const signIn = useOfficerSignIn(onSignedIn);
  return (
    <Dialog open={open} onClose={onClose} title={text.title} closeLabel={text.close}>
      <p>{text.body}</p>
      <OfficerSignIn signIn={signIn} username={username} submitText={text.submit} />
    </Dialog>
  );
}
