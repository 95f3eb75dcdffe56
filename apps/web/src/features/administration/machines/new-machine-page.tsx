import type { MachineSecret, NewMachine } from '@motcua/contracts';
import { Button, ButtonRow, ErrorSummary, Select, TextArea, TextInput } from '@motcua/ui';
import { useState } from 'react';
import { fieldErrors } from '../../../shared/api/field-errors.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { go } from '../../../shared/navigation/go.js';
import { paths } from '../../../shared/navigation/paths.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { AdminPage } from '../admin-page.js';
import { createMachine } from '../api/machines.js';
import { useChange } from '../api/use-change.js';
import { roleOptions } from '../roles.js';
import { SecretDialog } from '../secret-dialog.js';
import { adminText } from '../text.js';
import { UnitPick } from '../unit-pick.js';
import { TermsFields, toTerms } from './terms-fields.js';
import { machinesText } from './text.js';

const FIELD_IDS: Readonly<Record<string, string>> = {
  clientId: 'machine-id',
  name: 'machine-name',
  unit: 'machine-unit',
  role: 'machine-role',
  scopes: 'machine-scopes',
  addressRanges: 'machine-ranges',
  expiresOn: 'machine-expires',
  reason: 'machine-reason',
};

/** Signing and administering are for people; the server refuses them too. */
const ROLES = [
  'INTAKE_OFFICER',
  'COUNTER_HEAD',
  'DIVISION_HEAD',
  'CASE_OFFICER',
  'RECORDS_CLERK',
  'RESULT_OFFICER',
  'FINANCE_OFFICER',
  'INSPECTOR',
] as const;

export function NewMachinePage() {
  const text = useText(machinesText);
  const shared = useText(adminText);
  const lang = useLang();
  const [draft, setDraft] = useState({ clientId: '', name: '', unit: '', role: '', reason: '' });
  const [terms, setTerms] = useState({ scopes: [] as string[], ranges: '', expiresOn: '' });
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<MachineSecret | null>(null);
  const create = useChange(createMachine, setMade);
  const errors = fieldErrors(create.error);
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const submit = () => {
    setAttempt((count) => count + 1);
    create.mutate({ ...draft, name: draft.name.trim(), ...toTerms(terms) } as NewMachine);
  };
  return (
    <AdminPage current="machines" title={text.newTitle} lead={text.lead}>
      <form
        className="admin__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) submit();
        }}
      >
        <ErrorSummary
          title={shared.errors}
          attempt={attempt}
          errors={Object.entries(errors).map(([path, message]) => ({
            fieldId: FIELD_IDS[path.split('.')[0] ?? ''],
            text: message,
          }))}
        />
        <TextInput
          id="machine-name"
          label={text.name}
          hint={text.nameHint}
          value={draft.name}
          onValue={set('name')}
          maxLength={100}
          autoComplete="off"
          error={errors['name']}
        />
        <TextInput
          id="machine-id"
          label={text.clientId}
          hint={text.clientIdHint}
          value={draft.clientId}
          onValue={set('clientId')}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={errors['clientId']}
        />
        <UnitPick id="machine-unit" value={draft.unit} onValue={set('unit')} error={errors['unit']} />
        <Select
          id="machine-role"
          label={shared.role}
          emptyLabel={shared.choose}
          options={roleOptions(lang, ROLES)}
          value={draft.role}
          onValue={set('role')}
          error={errors['role']}
        />
        <TermsFields terms={terms} onTerms={setTerms} errors={errors} />
        <TextArea
          id="machine-reason"
          label={shared.reason}
          hint={shared.reasonHint}
          rows={2}
          maxLength={500}
          value={draft.reason}
          onValue={set('reason')}
          error={errors['reason']}
        />
        {create.error && create.error.errors.length === 0 && <ProblemNotice problem={create.error} />}
        <ButtonRow>
          <Button variant="primary" type="submit" busy={create.isPending}>
            {text.create}
          </Button>
          <a href={paths.adminMachines}>{shared.cancel}</a>
        </ButtonRow>
      </form>
      {made && (
        <SecretDialog
          title={text.secretTitle}
          secret={made.secret}
          doneText={text.kept}
          onDone={() => go(paths.adminMachine(made.clientId))}
        >
          <p>{text.secretFor(made.clientId)}</p>
        </SecretDialog>
      )}
    </AdminPage>
  );
}
