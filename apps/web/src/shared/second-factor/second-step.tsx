import { Button, ButtonRow } from '@motcua/ui';
import type { SecondFactor, Session } from '@motcua/contracts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api.js';
import { useText } from '../i18n/define-text.js';
import { ProblemNotice } from '../problem/problem-notice.js';
import { CodeField } from './code-field.js';
import { givePasskey, hasPasskeys } from './passkey.js';
import { secondFactorText } from './text.js';

export interface SecondStepProps {
  asks: readonly SecondFactor[];
  onSignedIn: (session: Session) => void;
  /** Back to the password. */
  onAgain: () => void;
}

async function byPasskey(): Promise<Session> {
  const proof = await givePasskey(
    await api.post('/session/passkey/begin', { body: { afterPassword: true } }),
  );
  return api.post<Session>('/session/passkey', { body: proof });
}

/** After a right password: whatever the person has set up, the code first. */
export function SecondStep({ asks, onSignedIn, onAgain }: SecondStepProps) {
  const text = useText(secondFactorText);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasApp = asks.includes('AUTHENTICATOR');
  const [kind, setKind] = useState<'AUTHENTICATOR' | 'RECOVERY_CODE' | null>(hasApp ? 'AUTHENTICATOR' : null);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const giving = useMutation({
    // The code is handed over, not read from here: who types it and presses Enter at once would send the one before.
    mutationFn: (given: string | null) =>
      given === null ? byPasskey() : api.post<Session>('/session/officer/code', { body: { code: given } }),
    onSuccess: onSignedIn,
  });
  useEffect(() => heading.current?.focus(), []);
  const wrong = giving.error?.code === 'WRONG_SECOND_FACTOR';
  useEffect(() => {
    if (!wrong) return;
    const field = document.querySelector<HTMLInputElement>('#second-code');
    field?.focus();
    field?.select();
  }, [wrong, giving.error]);

  const choose = (next: 'AUTHENTICATOR' | 'RECOVERY_CODE') => {
    setKind(next);
    setCode('');
    setMissing(false);
    giving.reset();
  };
  const submit = () => {
    setMissing(code.trim() === '');
    if (code.trim() !== '') giving.mutate(code);
  };
  const passkey = asks.includes('PASSKEY') && hasPasskeys() && (
    <Button
      variant={kind === null ? 'primary' : 'secondary'}
      icon="lock"
      busy={giving.isPending && giving.variables === null}
      onClick={() => giving.mutate(null)}
    >
      {text.passkey}
    </Button>
  );
  return (
    <form
      className="mc-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className="mc-quiet-focus">
        {text.title}
      </h2>
      <p>{text.lead}</p>
      <ProblemNotice problem={giving.error} />
      {kind !== null && (
        <CodeField
          id="second-code"
          kind={kind}
          value={code}
          onValue={setCode}
          error={missing ? text.needCode : undefined}
        />
      )}
      <ButtonRow>
        {kind !== null && (
          <Button variant="primary" type="submit" busy={giving.isPending && giving.variables !== null}>
            {text.submit}
          </Button>
        )}
        {passkey}
      </ButtonRow>
      <ButtonRow>
        {asks.includes('RECOVERY_CODE') && kind !== 'RECOVERY_CODE' && (
          <Button variant="quiet" onClick={() => choose('RECOVERY_CODE')}>
            {text.useRecovery}
          </Button>
        )}
        {hasApp && kind !== 'AUTHENTICATOR' && (
          <Button variant="quiet" onClick={() => choose('AUTHENTICATOR')}>
            {text.useAuthenticator}
          </Button>
        )}
        <Button variant="quiet" icon="back" onClick={onAgain}>
          {text.again}
        </Button>
      </ButtonRow>
      <small>{text.lost}</small>
    </form>
  );
}
