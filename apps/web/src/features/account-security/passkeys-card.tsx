import { Button, ButtonRow, Card, Notice, TextInput } from '@motcua/ui';
import type { AccountSecurity, PasskeyOptions, Session } from '@motcua/contracts';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { hasPasskeys, makePasskey } from '../../shared/second-factor/passkey.js';
import { PasskeyRow } from './passkey-row.js';
import { useSecurityChange } from './security-query.js';
import { securityText } from './text.js';

async function add(name: string): Promise<Session> {
  const asked = await api.post<PasskeyOptions>('/account/security/passkeys/begin');
  const passkey = await makePasskey(asked);
  return api.post<Session>('/account/security/passkeys', { body: { name, passkey } });
}

export function PasskeysCard({ security }: { security: AccountSecurity }) {
  const text = useText(securityText).keys;
  const { passkeys, passkeysAt, restricted } = security;
  const [open, setOpen] = useState(false);
  const adding = useSecurityChange(add, () => setOpen(false));
  const why = passkeysAt === null ? text.noName : hasPasskeys() ? null : text.notHere;
  return (
    <Card title={text.title} emphasis={restricted === 'SECOND_FACTOR'}>
      <p>{text.what}</p>
      <div role="status">{adding.isSuccess && <Notice tone="success">{text.added}</Notice>}</div>
      {passkeys.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul className="security-list">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <ProblemNotice problem={adding.error} />
      {why !== null && <p>{why}</p>}
      {why === null &&
        (open ? (
          <NameForm busy={adding.isPending} onName={adding.mutate} onCancel={() => setOpen(false)} />
        ) : (
          <Button
            onClick={() => {
              adding.reset();
              setOpen(true);
            }}
          >
            {text.add}
          </Button>
        ))}
    </Card>
  );
}

interface NameFormProps {
  busy: boolean;
  onName: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ busy, onName, onCancel }: NameFormProps) {
  const text = useText(securityText).keys;
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className="mc-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== '') onName(name.trim());
      }}
    >
      <TextInput
        id="passkey-name"
        label={text.name}
        hint={text.nameHint}
        autoComplete="off"
        maxLength={60}
        value={name}
        onValue={setName}
        error={tried && name.trim() === '' ? text.needName : undefined}
      />
      <ButtonRow>
        <Button variant="primary" type="submit" busy={busy}>
          {text.make}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </ButtonRow>
    </form>
  );
}
