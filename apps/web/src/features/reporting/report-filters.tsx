import type { UnitReport } from '@motcua/contracts';
import { DateInput, Select } from '@motcua/ui';
import { useState } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { type Asked, PERIODS } from './asked.js';
import { reportText } from './text.js';

export interface ReportFiltersProps {
  asked: Asked;
  report: UnitReport;
  onAsk: (change: Partial<Asked>) => void;
}

export function ReportFilters({ asked, report, onAsk }: ReportFiltersProps) {
  const text = useText(reportText);
  const { bases, by, roots, unit, rows, procedures, procedure } = report;
  const below = rows.filter(({ own }) => !own);
  const units = [...new Map([...roots, unit, ...below].map((one) => [one.code, one.name])).entries()];
  return (
    <div className="report__filters" role="search" aria-label={text.filters}>
      <Select
        id="report-period"
        label={text.period}
        options={PERIODS.map((value) => ({ value, label: text.periods[value] }))}
        value={asked.period}
        onValue={(value) => {
          const period = PERIODS.find((key) => key === value) ?? 'month';
          onAsk({ period, ...(period === 'free' && { from: report.from, to: report.to }) });
        }}
      />
      {asked.period === 'free' && (
        <>
          <Day id="report-from" label={text.from} value={asked.from} onDay={(from) => onAsk({ from })} />
          <Day id="report-to" label={text.to} value={asked.to} onDay={(to) => onAsk({ to })} />
        </>
      )}
      <Select
        id="report-unit"
        label={text.unit}
        options={units.map(([value, label]) => ({ value, label }))}
        value={unit.code}
        onValue={(code) => onAsk({ unit: code })}
      />
      <Select
        id="report-procedure"
        label={text.procedure}
        emptyLabel={text.allProcedures}
        options={procedures.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={procedure?.code ?? ''}
        onValue={(code) => onAsk({ procedure: code })}
      />
      {bases.length > 1 && (
        <Select
          id="report-by"
          label={text.by}
          options={bases.map((value) => ({ value, label: text.bases[value] }))}
          value={by ?? ''}
          onValue={(value) => onAsk({ by: bases.find((basis) => basis === value) ?? '' })}
        />
      )}
    </div>
  );
}

/** Asks only with whole days: what is half typed stays in the field. */
function Day(props: { id: string; label: string; value: string; onDay: (day: string) => void }) {
  const lang = useLang();
  const [typed, setTyped] = useState(props.value);
  return (
    <DateInput
      id={props.id}
      label={props.label}
      locale={lang}
      value={typed}
      onValue={(next) => {
        setTyped(next);
        if (/^\d{4}-\d{2}-\d{2}$/.test(next)) props.onDay(next);
      }}
    />
  );
}
