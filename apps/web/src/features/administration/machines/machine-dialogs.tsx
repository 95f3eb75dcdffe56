import type { Machine, MachineSecret } from '@motcua/contracts';
import { RadioGroup } from '@motcua/ui';
import { vietnamDay } from '@motcua/domain';
import { useState } from 'react';
import { fieldErrors } from '../../../shared/api/field-errors.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { ActDialog } from '../act-dialog.js';
import { changeMachine, rotateSecret, switchMachine } from '../api/machines.js';
import { useChange } from '../api/use-change.js';
import { TermsFields, toTerms } from './terms-fields.js';
import { machinesText } from './text.js';

interface MachineDialog {
  machine: Machine;
  onClose: () => void;
}

export function ChangeMachineDialog({
  machine,
  onClose,
  onDone,
}: MachineDialog & { onDone: (words: string) => void }) {
  const text = useText(machinesText);
  const { scopes, addressRanges, expiresAt } = machine;
  const [terms, setTerms] = useState({
    scopes,
    ranges: addressRanges.join('\n'),
    // It ends with the last day, so a moment before.
    expiresOn: expiresAt === null ? '' : vietnamDay(Date.parse(expiresAt) - 1),
  });
  const change = useChange(
    (reason: string) => changeMachine(machine, { ...toTerms(terms), reason }),
    () => {
      onDone(text.done.changed);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text.changeTitle}
      submitText={text.save}
      wide
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{text.changeBody}</p>
      <TermsFields terms={terms} onTerms={setTerms} errors={fieldErrors(change.error)} />
    </ActDialog>
  );
}

export function RotateDialog({
  machine,
  onClose,
  onSecret,
}: MachineDialog & { onSecret: (secret: MachineSecret) => void }) {
  const text = useText(machinesText);
  const [hours, setHours] = useState('24');
  const change = useChange(
    (reason: string) => rotateSecret(machine, { overlapHours: Number(hours), reason }),
    (secret) => {
      onSecret(secret);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text.rotate}
      submitText={text.rotate}
      danger={hours === '0'}
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{text.rotateBody}</p>
      <RadioGroup
        id="rotate-overlap"
        label={text.overlap}
        choices={Object.entries(text.overlaps).map(([value, label]) => ({ value, label }))}
        value={hours}
        onValue={setHours}
      />
    </ActDialog>
  );
}

export function SwitchMachineDialog({
  machine,
  onClose,
  onDone,
}: MachineDialog & { onDone: (words: string) => void }) {
  const text = useText(machinesText);
  const what = machine.state === 'DISABLED' ? 'enable' : 'disable';
  const change = useChange(
    (reason: string) => switchMachine(machine, what, { reason }),
    () => {
      onDone(what === 'disable' ? text.done.disabled : text.done.enabled);
      onClose();
    },
  );
  return (
    <ActDialog
      title={text[what]}
      submitText={text[what]}
      danger={what === 'disable'}
      busy={change.isPending}
      problem={change.error}
      onSubmit={change.mutate}
      onClose={onClose}
    >
      <p>{what === 'disable' ? text.disableBody : text.enableBody}</p>
    </ActDialog>
  );
}
