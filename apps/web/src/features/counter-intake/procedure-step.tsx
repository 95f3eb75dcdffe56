import type { CounterProcedures } from '@motcua/contracts';
import { Button, ButtonRow, PickList, RadioGroup } from '@motcua/ui';
import type { ErrorSummaryItem } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesQuery } from '../../shared/draft/draft-queries.js';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import type { Start } from './kept-start.js';
import { counterText } from './text.js';

type Procedure = CounterProcedures['items'][number];

export interface ProcedureStepProps {
  procedures: readonly Procedure[];
  procedure: Procedure | undefined;
  start: Start;
  agencyCode: string;
  errors: readonly ErrorSummaryItem[];
  onChange: (part: Partial<Start>) => void;
}

const MOST_RECENT = 6;

export function ProcedureStep(props: ProcedureStepProps) {
  const { procedures, procedure, start, agencyCode, errors, onChange } = props;
  const text = useText(counterText).procedure;
  const { channel: channelNames } = useText(officerWorkText);
  const pick = useText(formText).pick;
  const lang = useLang();
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.text;
  const channels = procedure?.channels ?? [];
  const recent = procedures.filter((one) => one.recent);
  const choose = (code: string) => {
    const next = procedures.find((one) => one.code === code);
    const channel = next?.channels.includes(start.channel) ? start.channel : (next?.channels[0] ?? 'COUNTER');
    onChange({ procedureCode: code, channel, agencyCode: '' });
  };
  return (
    <section className="counter__step">
      <h2>{text.title}</h2>
      {procedures.length === 0 && <p>{text.none}</p>}
      <PickList
        id="counter-procedure"
        label={text.label}
        hint={procedure ? undefined : text.hint}
        error={errorOf('counter-procedure')}
        texts={pick}
        options={procedures.map(({ code, name, plainName }) => ({
          value: code,
          label: pickText(plainName, lang),
          detail: code,
          alsoKnownAs: [name.vi, plainName.vi],
        }))}
        value={start.procedureCode}
        onValue={choose}
      />
      {!procedure && recent.length > 0 && (
        <div role="group" aria-labelledby="counter-recent">
          <p id="counter-recent">{text.recent}</p>
          <ButtonRow>
            {recent.slice(0, MOST_RECENT).map(({ code, plainName }) => (
              <Button
                key={code}
                size="small"
                onClick={() => {
                  choose(code);
                  // The pressed button goes; what is asked next is the number.
                  document.getElementById('f-personalId')?.focus();
                }}
              >
                {pickText(plainName, lang)}
              </Button>
            ))}
          </ButtonRow>
        </div>
      )}
      {channels.length > 1 && (
        <RadioGroup
          id="counter-channel"
          inline
          label={text.channel}
          choices={channels.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          value={start.channel}
          onValue={(channel) => onChange({ channel: channel === 'POSTAL' ? 'POSTAL' : 'COUNTER' })}
        />
      )}
      {procedure && (
        <AgencyStep
          key={procedure.code}
          procedure={procedure}
          agencyCode={agencyCode}
          error={errorOf('counter-agency')}
          onChoose={(code) => onChange({ agencyCode: code })}
        />
      )}
    </section>
  );
}

interface AgencyStepProps {
  procedure: Procedure;
  agencyCode: string;
  error: string | undefined;
  onChoose: (agencyCode: string) => void;
}

/** Nearly always the agency behind the counter: any other is one press away. */
function AgencyStep({ procedure, agencyCode, error, onChoose }: AgencyStepProps) {
  const text = useText(counterText).procedure;
  const pick = useText(formText).pick;
  const own = procedure.agency;
  const [open, setOpen] = useState(own === null || agencyCode !== own.code);
  const agencies = useQuery({ ...agenciesQuery(procedure.code), enabled: open });
  if (!open && own)
    return (
      <p className="counter__agency">
        {text.agency}: <strong>{own.name}</strong>{' '}
        <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
          {text.otherAgency}
        </Button>
      </p>
    );
  return (
    <PickList
      id="counter-agency"
      label={text.agency}
      error={error}
      texts={pick}
      options={(agencies.data?.items ?? []).map(({ competent, receiving }) => ({
        value: competent.code,
        label: competent.name,
        detail: receiving.name,
      }))}
      chosen={own && own.code === agencyCode ? { value: own.code, label: own.name } : undefined}
      value={agencyCode}
      onValue={onChoose}
    />
  );
}
