import { Button, ButtonRow, Card, Checkbox, Notice, TextInput } from '@motcua/ui';
import type { AccountSecurity, NewPassword, Session } from '@motcua/contracts';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { useSecurityChange } from './security-query.js';
import { securityText } from './text.js';

/** Open from the start for whoever must set one; they came by a one-time password and have no present one to show. */
export function PasswordCard({ security }: { security: AccountSecurity }) {
  const text = useText(securityText).password;
  const must = security.restricted === 'PASSWORD';
  const [open, setOpen] = useState(must);
  const [saved, setSaved] = useState(false);
  return (
    <Card title={text.title} emphasis={must}>
      {security.passwordSetAt && <p>{text.setAt(formatDate(security.passwordSetAt))}</p>}
      <div role="status">{saved && <Notice tone="success">{text.saved}</Notice>}</div>
      {open ? (
        <PasswordForm
          username={security.username}
          withCurrent={!must}
          onCancel={must ? undefined : () => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setSaved(false);
            setOpen(true);
          }}
        >
          {text.change}
        </Button>
      )}
    </Card>
  );
}

interface PasswordFormProps {
  username: string;
  withCurrent: boolean;
  onCancel: (() => void) | undefined;
  onSaved: () => void;
}

function PasswordForm({ username, withCurrent, onCancel, onSaved }: PasswordFormProps) {
  const text = useText(securityText).password;
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useSecurityChange(
    (body: NewPassword) => api.post<Session>('/account/security/password', { body }),
    onSaved,
  );
  const type = shown ? 'text' : 'password';
  const weak = saving.error?.code === 'WEAK_PASSWORD' ? saving.error.detail : undefined;
  const submit = () => {
    setTried(true);
    if (password === '' || (withCurrent && current === '')) return;
    saving.mutate({ password, ...(withCurrent ? { current } : {}) });
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
      {/* Beside the field itself where it is about the new password. */}
      <ProblemNotice problem={weak === undefined ? saving.error : null} />
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {withCurrent && (
        <TextInput
          id="current-password"
          type={type}
          label={text.current}
          autoComplete="current-password"
          maxLength={200}
          value={current}
          onValue={setCurrent}
          error={tried && current === '' ? text.needCurrent : undefined}
        />
      )}
      <TextInput
        id="new-password"
        type={type}
        label={text.next}
        hint={text.rules}
        autoComplete="new-password"
        value={password}
        onValue={setPassword}
        error={tried && password === '' ? text.needNext : weak}
      />
      <div role="alert" className="mc-visually-hidden">
        {weak}
      </div>
      <Checkbox id="show-passwords" label={text.show} checked={shown} onValue={setShown} />
      <ButtonRow>
        <Button variant="primary" type="submit" busy={saving.isPending}>
          {text.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      </ButtonRow>
    </form>
  );
}
