import { Button, ButtonRow, Card, CopyButton, Notice, TextInput } from '@motcua/ui';
import type { AccountSecurity, NewAuthenticator, Session } from '@motcua/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { SureButton } from './sure-button.js';
import { useSecurityChange } from './security-query.js';
import { securityText } from './text.js';

export function AuthenticatorCard({ security }: { security: AccountSecurity }) {
  const text = useText(securityText).app;
  const inUse = security.authenticatorSetUpAt;
  const [done, setDone] = useState(false);
  const begin = useMutation({
    mutationFn: () => api.post<NewAuthenticator>('/account/security/authenticator'),
    onMutate: () => setDone(false),
  });
  const remove = useSecurityChange(
    () => api.delete<void>('/account/security/authenticator'),
    () => setDone(false),
  );
  return (
    <Card title={text.title} emphasis={security.restricted === 'SECOND_FACTOR'}>
      <p>{text.what}</p>
      {inUse && !begin.data && <p>{text.setUpAt(formatDate(inUse))}</p>}
      <ProblemNotice problem={begin.error ?? remove.error} />
      <div role="status">{done && <Notice tone="success">{text.done}</Notice>}</div>
      {begin.data ? (
        <SetUp
          made={begin.data}
          onCancel={begin.reset}
          onDone={() => {
            begin.reset();
            setDone(true);
          }}
        />
      ) : (
        <ButtonRow>
          <Button
            variant={inUse ? 'secondary' : 'primary'}
            busy={begin.isPending}
            onClick={() => begin.mutate()}
          >
            {inUse ? text.replace : text.begin}
          </Button>
          {inUse && (
            <SureButton
              label={text.remove}
              question={text.removeSure}
              cancel={text.cancel}
              busy={remove.isPending}
              onSure={() => remove.mutate(undefined)}
            />
          )}
        </ButtonRow>
      )}
    </Card>
  );
}

interface SetUpProps {
  made: NewAuthenticator;
  onCancel: () => void;
  onDone: () => void;
}

function SetUp({ made, onCancel, onDone }: SetUpProps) {
  const text = useText(securityText).app;
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = useSecurityChange(
    (given: string) =>
      api.post<Session>('/account/security/authenticator/confirm', { body: { code: given } }),
    onDone,
  );
  const submit = () => {
    setMissing(code.trim() === '');
    if (code.trim() !== '') confirm.mutate(code);
  };
  return (
    <form
      className="mc-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{text.scan}</p>
      <img className="security-picture" src={made.picture} alt={text.picture} width={208} height={208} />
      <div>
        <p>{text.typed}</p>
        <p className="security-key" translate="no">
          {made.key}
        </p>
        <CopyButton value={made.key.replaceAll(' ', '')} label={text.copy} copiedLabel={text.copied} />
      </div>
      <p>{text.confirm}</p>
      <ProblemNotice problem={confirm.error} />
      <TextInput
        id="first-code"
        label={text.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        width="short"
        value={code}
        onValue={setCode}
        error={missing ? text.needCode : undefined}
      />
      <ButtonRow>
        <Button variant="primary" type="submit" busy={confirm.isPending}>
          {text.finish}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </ButtonRow>
    </form>
  );
}
