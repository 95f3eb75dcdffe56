import { Button, ButtonRow } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { hasPasskeys } from '../second-factor/passkey.js';
import { SecondStep } from '../second-factor/second-step.js';
import { OfficerSignInForm } from './officer-sign-in-form.js';
import type { OfficerSignInFormProps } from './officer-sign-in-form.js';
import { officerWorkText } from './text.js';
import type { useOfficerSignIn } from './use-officer-sign-in.js';

export interface OfficerSignInProps extends Pick<
  OfficerSignInFormProps,
  'username' | 'filled' | 'submitText'
> {
  signIn: ReturnType<typeof useOfficerSignIn>;
}

/** Both steps of signing in: the password and then the second factor, or a passkey alone. */
export function OfficerSignIn({ signIn, username, filled, submitText }: OfficerSignInProps) {
  const text = useText(officerWorkText).signIn;
  const { opening, asks, finish, again } = signIn;
  if (asks) return <SecondStep asks={asks} onSignedIn={finish} onAgain={again} />;
  const byPasskey = opening.variables === 'PASSKEY';
  return (
    <div className="mc-stack">
      <OfficerSignInForm
        username={username}
        filled={filled}
        submitText={submitText}
        busy={opening.isPending && !byPasskey}
        problem={opening.error}
        onSubmit={(credentials) => opening.mutate(credentials)}
      />
      {hasPasskeys() && (
        <ButtonRow>
          <Button icon="lock" busy={opening.isPending && byPasskey} onClick={() => opening.mutate('PASSKEY')}>
            {text.passkey}
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}
