import type { AskDataRequest, MyDataRequests } from '@motcua/contracts';
import { Button, Notice, RadioGroup, Select, TextArea, TextInput } from '@motcua/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../shared/api/api.js';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { requestsQuery } from './queries.js';
import { myDataText } from './text.js';

type Datum = AskDataRequest['datum'];
type Kind = AskDataRequest['kind'];

const EMPTY = { datum: '', dossier: '', right: '', why: '' };

/** Which datum, what would be right, and why. */
export function RequestForm() {
  const text = useText(myDataText).requests;
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const [kind, setKind] = useState<Kind>('CORRECTION');
  const [given, setGiven] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const asking = useMutation({
    mutationFn: (body: AskDataRequest) =>
      api.post<MyDataRequests>('/my-data/requests', { body, idempotencyKey: key }),
    onSuccess: (mine) => {
      client.setQueryData(requestsQuery.queryKey, mine);
      setGiven(EMPTY);
      setTried(false);
      renew();
    },
  });
  const corrects = kind === 'CORRECTION';
  const needed = { datum: true, dossier: given.datum === 'DOSSIER', right: corrects, why: true };
  const missing = (name: keyof typeof EMPTY): boolean => needed[name] && given[name].trim() === '';
  const error = (name: keyof typeof EMPTY) => (tried && missing(name) ? text.missing : undefined);
  const set = (name: keyof typeof EMPTY) => (value: string) =>
    setGiven((before) => ({ ...before, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ((Object.keys(EMPTY) as (keyof typeof EMPTY)[]).some(missing)) return;
    asking.mutate({
      kind,
      datum: given.datum as Datum,
      why: given.why.trim(),
      ...(corrects && { right: given.right.trim() }),
      ...(needed.dossier && { dossierCode: given.dossier.trim() }),
    });
  };
  const data = Object.entries(text.data).map(([value, label]) => ({ value, label }));
  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <div role="status">{asking.isSuccess && !tried && <Notice tone="success" title={text.sent} />}</div>
      <ProblemNotice problem={asking.error} />
      <RadioGroup
        id="request-kind"
        label={text.kind}
        choices={[
          { value: 'CORRECTION', label: text.kinds.CORRECTION },
          { value: 'OBJECTION', label: text.kinds.OBJECTION },
        ]}
        value={kind}
        onValue={(value) => setKind(value === 'OBJECTION' ? 'OBJECTION' : 'CORRECTION')}
      />
      <Select
        id="request-datum"
        label={text.datum}
        emptyLabel={text.choose}
        options={data}
        value={given.datum}
        onValue={set('datum')}
        error={error('datum')}
      />
      {needed.dossier && (
        <TextInput
          id="request-dossier"
          label={text.dossier}
          value={given.dossier}
          onValue={set('dossier')}
          error={error('dossier')}
        />
      )}
      {corrects && (
        <TextInput
          id="request-right"
          label={text.right}
          value={given.right}
          onValue={set('right')}
          maxLength={500}
          error={error('right')}
        />
      )}
      <TextArea
        id="request-why"
        label={text.why}
        rows={4}
        value={given.why}
        onValue={set('why')}
        maxLength={2000}
        error={error('why')}
      />
      <div>
        <Button type="submit" variant="primary" icon="send" busy={asking.isPending}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
