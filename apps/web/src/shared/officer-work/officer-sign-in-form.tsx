import { Button, ButtonRow, Checkbox, Notice, TextInput } from '@motcua/ui';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { ApiProblem } from '../api/api-problem.js';
import { useText } from '../i18n/define-text.js';
import { ProblemNotice } from '../problem/problem-notice.js';
import { officerWorkText } from './text.js';

export interface Credentials {
  username: string;
  password: string;
}

export interface OfficerSignInFormProps {
  onSubmit: (credentials: Credentials) => void;
  busy: boolean;
  problem: ApiProblem | null;
  /** Set when only this person may come back, as in the middle of their own form. */
  username?: string | undefined;
  /** What stands in the fields at first. */
  filled?: Credentials | undefined;
  submitText?: string | undefined;
}

export function OfficerSignInForm(props: OfficerSignInFormProps) {
  const { onSubmit, busy, problem, username: fixed, filled, submitText } = props;
  const text = useText(officerWorkText).signIn;
  const [username, setUsername] = useState(fixed ?? filled?.username ?? '');
  const [password, setPassword] = useState(filled?.password ?? '');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wrong = problem?.code === 'WRONG_CREDENTIALS';

  useEffect(() => {
    // The password is what was most likely mistyped; the name stays, and the words above say why.
    if (wrong) form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  }, [wrong, problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password) onSubmit({ username: username.trim(), password });
    else
      form.current?.querySelector<HTMLInputElement>(username.trim() ? '[name=password]' : 'input')?.focus();
  };

  return (
    <form ref={form} className="mc-stack" onSubmit={submit} noValidate>
      {wrong ? (
        <Notice tone="danger" role="alert" title={text.wrong}>
          <p>{text.wrongBody}</p>
        </Notice>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <TextInput
        id="officer-username"
        name="username"
        label={text.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        readOnly={fixed !== undefined}
        value={username}
        onValue={setUsername}
        error={tried && !username.trim() ? text.needUsername : undefined}
      />
      <TextInput
        id="officer-password"
        name="password"
        type={shown ? 'text' : 'password'}
        label={text.password}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onValue={setPassword}
        error={tried && !password ? text.needPassword : undefined}
      />
      <Checkbox id="officer-show-password" label={text.showPassword} checked={shown} onValue={setShown} />
      <ButtonRow>
        <Button variant="primary" type="submit" busy={busy}>
          {submitText ?? text.submit}
        </Button>
      </ButtonRow>
    </form>
  );
}
