import type { AnswerDataRequest, DataRequest } from '@motcua/contracts';
import { Button, RadioGroup, TextArea, TextInput } from '@motcua/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../shared/api/api.js';
import { fieldErrors } from '../../shared/api/field-errors.js';
import { useIdempotencyKey } from '../../shared/api/idempotency-key.js';
import { apiPath } from '../../shared/api/request-url.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { requestQuery } from './queries.js';
import { dataRequestsText } from './text.js';

type Outcome = AnswerDataRequest['outcome'];
const OUTCOMES: readonly Outcome[] = ['CORRECTED', 'REFUSED', 'FORWARDED'];

export function AnswerForm({ request }: { request: DataRequest }) {
  const text = useText(dataRequestsText);
  const client = useQueryClient();
  const { key } = useIdempotencyKey();
  const offered = OUTCOMES.filter((each) => each !== 'CORRECTED' || !request.verified);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [answer, setAnswer] = useState('');
  const [paperSeen, setPaperSeen] = useState(request.paperSeen ?? '');
  const [tried, setTried] = useState(false);
  const answering = useMutation({
    mutationFn: (body: AnswerDataRequest) =>
      api.post<DataRequest>(apiPath`/data-requests/${request.id}/answer`, {
        body,
        ifMatch: request.version,
        idempotencyKey: key,
      }),
    onSuccess: (done) => {
      client.setQueryData(requestQuery(request.id).queryKey, done);
      void client.invalidateQueries({ queryKey: ['data-requests'] });
    },
  });
  const errors = fieldErrors(answering.error);
  const corrects = outcome === 'CORRECTED';
  const empty = (value: string) => (tried && value.trim() === '' ? text.missing : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === '' || !answer.trim() || (corrects && !paperSeen.trim()) || answering.isPending) return;
    answering.mutate({ outcome, answer: answer.trim(), ...(corrects && { paperSeen: paperSeen.trim() }) });
  };
  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <ProblemNotice problem={answering.error} />
      <RadioGroup
        id="outcome"
        label={text.outcome}
        choices={offered.map((each) => ({ value: each, label: text.outcomes[each] }))}
        value={outcome}
        onValue={(value) => setOutcome(OUTCOMES.find((each) => each === value) ?? '')}
        error={empty(outcome)}
      />
      {corrects && (
        <TextInput
          id="paper-seen"
          label={text.paper}
          value={paperSeen}
          onValue={setPaperSeen}
          error={empty(paperSeen) ?? errors['paperSeen'] ?? errors['value']}
        />
      )}
      <TextArea
        id="answer"
        label={text.answer}
        hint={text.answerHint}
        rows={4}
        value={answer}
        onValue={setAnswer}
        error={empty(answer)}
      />
      <div>
        <Button type="submit" variant="primary" icon="send" busy={answering.isPending}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
