import { Button, TextInput } from '@motcua/ui';
import type { Passkey } from '@motcua/contracts';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';
import { formatDate, formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { useSecurityChange } from './security-query.js';
import { SureButton } from './sure-button.js';
import { securityText } from './text.js';

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const text = useText(securityText).keys;
  const path = apiPath`/account/security/passkeys/${passkey.id}`;
  const [name, setName] = useState<string | null>(null);
  const rename = useSecurityChange(
    (next: string) => api.patch<void>(path, { body: { name: next } }),
    () => setName(null),
  );
  const remove = useSecurityChange(() => api.delete<void>(path));
  const facts = [
    passkey.synced ? text.synced : text.oneDevice,
    text.madeAt(formatDate(passkey.createdAt)),
    passkey.lastUsedAt ? text.usedAt(formatDateTime(passkey.lastUsedAt)) : text.neverUsed,
  ];
  if (name !== null)
    return (
      <li>
        <form
          className="mc-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') rename.mutate(name.trim());
          }}
        >
          <ProblemNotice problem={rename.error} />
          <TextInput
            id={`name-${passkey.id}`}
            label={text.name}
            maxLength={60}
            value={name}
            onValue={setName}
            error={name.trim() === '' ? text.needName : undefined}
          />
          <div className="mc-button-row">
            <Button variant="primary" size="small" type="submit" busy={rename.isPending}>
              {text.save}
            </Button>
            <Button size="small" onClick={() => setName(null)}>
              {text.cancel}
            </Button>
          </div>
        </form>
      </li>
    );
  return (
    <li>
      <div>
        <strong>{passkey.name}</strong>
        <p>{facts.join(' · ')}</p>
        <ProblemNotice problem={remove.error} />
      </div>
      <div className="mc-button-row">
        <Button
          variant="quiet"
          size="small"
          icon="edit"
          aria-label={text.renameOf(passkey.name)}
          onClick={() => setName(passkey.name)}
        >
          {text.rename}
        </Button>
        <SureButton
          size="small"
          label={text.remove}
          name={text.removeOf(passkey.name)}
          question={text.removeSure(passkey.name)}
          cancel={text.cancel}
          busy={remove.isPending}
          onSure={() => remove.mutate(undefined)}
        />
      </div>
    </li>
  );
}
