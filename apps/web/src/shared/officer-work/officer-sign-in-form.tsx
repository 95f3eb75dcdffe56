import { Button, ButtonRow, Checkbox, Notice, TextInput } from '@motcua/ui';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
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
  const [shown, setShown] = useState(false);
  const { register, handleSubmit, setFocus, formState } = useForm<Credentials>({
    defaultValues: { username: fixed ?? filled?.username ?? '', password: filled?.password ?? '' },
  });
  const wrong = problem?.code === 'WRONG_CREDENTIALS';

  useEffect(() => {
    // The password is what was most likely mistyped; the name stays, and the words above say why.
    if (wrong) setFocus('password', { shouldSelect: true });
  }, [wrong, problem, setFocus]);

  const submit = handleSubmit(({ username, password }) => onSubmit({ username: username.trim(), password }));

  return (
    <form className="mc-stack" onSubmit={(event) => void submit(event)} noValidate>
      {wrong ? (
        <Notice tone="danger" role="alert" title={text.wrong}>
          <p>{text.wrongBody}</p>
        </Notice>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <TextInput
        id="officer-username"
        {...register('username', { validate: (name) => name.trim() !== '' || text.needUsername })}
        label={text.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        readOnly={fixed !== undefined}
        error={formState.errors.username?.message}
      />
      <TextInput
        id="officer-password"
        {...register('password', { required: text.needPassword })}
        type={shown ? 'text' : 'password'}
        label={text.password}
        autoComplete="current-password"
        maxLength={200}
        error={formState.errors.password?.message}
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
