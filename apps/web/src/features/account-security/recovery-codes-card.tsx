import { Button, ButtonRow, Card, CopyButton, Notice } from '@motcua/ui';
import type { AccountSecurity, RecoveryCodes } from '@motcua/contracts';
import { api } from '../../shared/api/api.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { useSecurityChange } from './security-query.js';
import { securityText } from './text.js';

export function RecoveryCodesCard({ security }: { security: AccountSecurity }) {
  const text = useText(securityText).codes;
  const making = useSecurityChange(() => api.post<RecoveryCodes>('/account/security/recovery-codes'));
  const hasFactor = security.authenticatorSetUpAt !== null || security.passkeys.length > 0;
  const left = security.recoveryCodesLeft;
  const codes = making.data?.codes;
  return (
    <Card title={text.title} emphasis={hasFactor && left === 0}>
      <p>{text.what}</p>
      <ProblemNotice problem={making.error} />
      {codes ? (
        <div className="mc-stack">
          <Notice tone="warning" role="status">
            {text.once}
          </Notice>
          <ul className="security-codes" translate="no">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <ButtonRow>
            <CopyButton size="normal" value={codes.join('\n')} label={text.copy} copiedLabel={text.copied} />
            <Button icon="print" onClick={() => window.print()}>
              {text.print}
            </Button>
            <Button variant="primary" onClick={making.reset}>
              {text.kept}
            </Button>
          </ButtonRow>
        </div>
      ) : (
        <>
          <p>
            {left === 0 ? text.none : text.left(left)} {left > 0 && text.makeSure}
            {!hasFactor && text.firstFactor}
          </p>
          {hasFactor && (
            <Button
              variant={left === 0 ? 'primary' : 'secondary'}
              busy={making.isPending}
              onClick={() => making.mutate(undefined)}
            >
              {left === 0 ? text.make : text.makeNew}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}
