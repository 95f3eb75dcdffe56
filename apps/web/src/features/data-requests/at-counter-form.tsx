import type { AskAtCounter } from '@motcua/contracts';
import { Button, Notice, Select, TextInput } from '@motcua/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../shared/api/api.js';
import { fieldErrors } from '../../shared/api/field-errors.js';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { dataRequestsText } from './text.js';

const DATA = ['FULL_NAME', 'DATE_OF_BIRTH', 'GENDER', 'PHONE', 'EMAIL'] as const;
const EMPTY = { personalId: '', right: '', paperSeen: '' };

export function AtCounterForm() {
  const text = useText(dataRequestsText);
  const words = text.counter;
  const { key, renew } = useIdempotencyKey();
  const [datum, setDatum] = useState<AskAtCounter['datum']>('FULL_NAME');
  const [given, setGiven] = useState(EMPTY);
  const asking = useMutation({
    mutationFn: (body: AskAtCounter) =>
      api.post<void>('/data-requests/at-counter', { body, idempotencyKey: key }),
    onSuccess: () => {
      setGiven(EMPTY);
      renew();
    },
  });
  const errors = fieldErrors(asking.error);
  const set = (name: keyof typeof EMPTY) => (value: string) =>
    setGiven((before) => ({ ...before, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate({ datum, ...given });
  };
  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <p>{words.lead}</p>
      <div role="status">{asking.isSuccess && <Notice tone="success" title={words.sent} />}</div>
      <ProblemNotice problem={asking.error} />
      <TextInput
        id="counter-id"
        label={words.personalId}
        inputMode="numeric"
        autoComplete="off"
        value={given.personalId}
        onValue={set('personalId')}
        error={errors['personalId']}
      />
      <Select
        id="counter-datum"
        label={words.datum}
        options={DATA.map((each) => ({ value: each, label: text.data[each] }))}
        value={datum}
        onValue={(value) => setDatum(DATA.find((each) => each === value) ?? 'FULL_NAME')}
      />
      <TextInput
        id="counter-right"
        label={words.right}
        hint={datum === 'DATE_OF_BIRTH' || datum === 'GENDER' ? words.rightHint : undefined}
        autoComplete="off"
        value={given.right}
        onValue={set('right')}
        error={errors['right']}
      />
      <TextInput
        id="counter-paper"
        label={words.paper}
        value={given.paperSeen}
        onValue={set('paperSeen')}
        error={errors['paperSeen']}
      />
      <div>
        <Button type="submit" variant="primary" icon="send" busy={asking.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
