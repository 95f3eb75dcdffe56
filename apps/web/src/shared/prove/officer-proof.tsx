import { Button, ButtonRow, TextInput } from '@motcua/ui';
import type { PasskeyOptions, Session } from '@motcua/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.js';
import { useText } from '../i18n/define-text.js';
import { ProblemNotice } from '../problem/problem-notice.js';
import { CodeField } from '../second-factor/code-field.js';
import { givePasskey, hasPasskeys } from '../second-factor/passkey.js';
import { setSession, usePerson } from '../session/session.js';
import { proveText } from './text.js';

type Proof = { password: string } | { code: string } | 'PASSKEY';

async function prove(proof: Proof): Promise<Session> {
  const body =
    proof === 'PASSKEY'
      ? { passkey: await givePasskey(await api.post<PasskeyOptions>('/session/reauthenticate/passkey')) }
      : proof;
  return api.post<Session>('/session/reauthenticate', { body });
}

/** By password first, as everybody has one; the others for who would rather. */
export function OfficerProof({ onProved }: { onProved: () => void }) {
  const text = useText(proveText);
  const username = usePerson()?.username ?? '';
  const [by, setBy] = useState<'password' | 'code'>('password');
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const proving = useMutation({
    mutationFn: prove,
    onSuccess: (session) => {
      setSession(session);
      onProved();
    },
  });
  const submit = () => {
    setMissing(typed.trim() === '');
    if (typed.trim() === '') return;
    proving.mutate(by === 'password' ? { password: typed } : { code: typed });
  };
  const other = by === 'password' ? 'code' : 'password';
  return (
    <form
      className="mc-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{text.lead}</p>
      <ProblemNotice problem={proving.error} />
      {/* Lets a password manager know whose password is wanted. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {by === 'password' ? (
        <TextInput
          id="prove-password"
          type="password"
          label={text.password}
          autoComplete="current-password"
          maxLength={200}
          value={typed}
          onValue={setTyped}
          error={missing ? text.needPassword : undefined}
        />
      ) : (
        <CodeField
          id="prove-code"
          kind="AUTHENTICATOR"
          value={typed}
          onValue={setTyped}
          error={missing ? text.needCode : undefined}
        />
      )}
      <ButtonRow>
        <Button variant="primary" type="submit" busy={proving.isPending && proving.variables !== 'PASSKEY'}>
          {text.confirm}
        </Button>
        {hasPasskeys() && (
          <Button
            icon="lock"
            busy={proving.isPending && proving.variables === 'PASSKEY'}
            onClick={() => proving.mutate('PASSKEY')}
          >
            {text.passkey}
          </Button>
        )}
      </ButtonRow>
      <ButtonRow>
        <Button
          variant="quiet"
          onClick={() => {
            setBy(other);
            setTyped('');
            setMissing(false);
            proving.reset();
          }}
        >
          {other === 'code' ? text.byCode : text.byPassword}
        </Button>
      </ButtonRow>
    </form>
  );
}
