import type { Machine, MachineSecret } from '@motcua/contracts';
import { Button, Card, Notice, StatusTag, SummaryList } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import type { PageProps } from '../../../shared/navigation/page-props.js';
import { paths } from '../../../shared/navigation/paths.js';
import { Loaded } from '../../../shared/problem/loaded.js';
import { AdminPage } from '../admin-page.js';
import { machineQuery } from '../api/machines.js';
import { roleName } from '../roles.js';
import { SecretDialog } from '../secret-dialog.js';
import { adminText } from '../text.js';
import { ChangeMachineDialog, RotateDialog, SwitchMachineDialog } from './machine-dialogs.js';
import { machineTone } from './machine-tone.js';
import { scopeName } from './scope-name.js';
import { machinesText } from './text.js';

export function MachinePage({ params }: PageProps) {
  const machine = useQuery(machineQuery(params['clientId'] ?? ''));
  return <Loaded query={machine}>{(data) => <MachineView machine={data} />}</Loaded>;
}

type Open = 'change' | 'rotate' | 'switch';

function MachineView({ machine }: { machine: Machine }) {
  const text = useText(machinesText);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [made, setMade] = useState<MachineSecret | null>(null);
  const { clientId, name, state } = machine;
  const close = () => setOpen(null);
  return (
    <AdminPage
      current="machines"
      title={name}
      lead={
        <>
          {clientId} <StatusTag tone={machineTone(state)}>{text.states[state]}</StatusTag>
        </>
      }
      action={<a href={paths.adminLogOf(clientId)}>{text.log}</a>}
    >
      <div role="status">{done && <Notice tone="success">{done}</Notice>}</div>
      <div className="admin__columns">
        <Card title={text.details}>
          <Details machine={machine} />
        </Card>
        <Card title={text.secrets}>
          {state === 'NO_CLIENT' && <Notice tone="info">{text.noClient}</Notice>}
          <ul className="admin__list">
            {machine.secrets.map(({ madeAt, validUntil }) => (
              <li key={madeAt}>
                {validUntil === null
                  ? text.secretLine(formatDateTime(madeAt))
                  : text.secretUntil(formatDateTime(madeAt), formatDateTime(validUntil))}
              </li>
            ))}
          </ul>
          {state !== 'NO_CLIENT' && (
            <div className="mc-button-row">
              <Button size="small" onClick={() => setOpen('rotate')}>
                {text.rotate}
              </Button>
              <Button size="small" icon="edit" onClick={() => setOpen('change')}>
                {text.change}
              </Button>
              <Button
                size="small"
                variant={state === 'DISABLED' ? 'secondary' : 'danger'}
                onClick={() => setOpen('switch')}
              >
                {state === 'DISABLED' ? text.enable : text.disable}
              </Button>
            </div>
          )}
        </Card>
      </div>
      {open === 'change' && <ChangeMachineDialog machine={machine} onClose={close} onDone={setDone} />}
      {open === 'rotate' && <RotateDialog machine={machine} onClose={close} onSecret={setMade} />}
      {open === 'switch' && <SwitchMachineDialog machine={machine} onClose={close} onDone={setDone} />}
      {made && (
        <SecretDialog
          title={text.secretTitle}
          secret={made.secret}
          doneText={text.kept}
          onDone={() => setMade(null)}
        >
          <p>{text.secretFor(made.clientId)}</p>
          {made.oldValidUntil && <p>{text.oldUntil(formatDateTime(made.oldValidUntil))}</p>}
        </SecretDialog>
      )}
    </AdminPage>
  );
}

function Details({ machine }: { machine: Machine }) {
  const text = useText(machinesText);
  const { never } = useText(adminText);
  const lang = useLang();
  const { post, scopes, addressRanges, expiresAt, lastUsedAt, lastAddress } = machine;
  const used = lastUsedAt && text.usedFrom(formatDateTime(lastUsedAt), lastAddress ?? '');
  const rows = [
    {
      key: 'post',
      question: text.acts,
      answer: post ? `${roleName(post.role, lang)}, ${post.unit.name}` : never,
    },
    {
      key: 'scopes',
      question: text.scopes,
      answer: scopes.map((scope) => scopeName(scope, text.scopeNames)).join('; '),
    },
    { key: 'ranges', question: text.ranges, answer: addressRanges.join('; ') },
    { key: 'expires', question: text.expires, answer: expiresAt && formatDate(Date.parse(expiresAt) - 1) },
    { key: 'used', question: text.lastUsed, answer: used ?? never },
  ];
  return <SummaryList rows={rows.filter(({ answer }) => answer !== null && answer !== '')} />;
}
