import type { ProcedurePage } from '@motcua/contracts';
import { Disclosure, SummaryList } from '@motcua/ui';
import type { ReactNode } from 'react';
import { formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { Amount } from './fee-lines.js';
import { procedureText } from './procedure-text.js';

/** All that the law wants said, folded until somebody wants to read it; printed unfolded. */
export function ProcedureFolds({ page }: { page: ProcedurePage }) {
  const text = useText(procedureText);
  const lang = useLang();
  const record = [
    { key: 'code', question: text.code, answer: page.code },
    { key: 'name', question: text.officialName, answer: pickText(page.name, lang) },
    ...(page.publicationDecision
      ? [{ key: 'decision', question: text.decision, answer: page.publicationDecision }]
      : []),
    ...(page.updatedAt
      ? [{ key: 'updated', question: text.updated, answer: formatDate(page.updatedAt) }]
      : []),
  ];
  return (
    <div className="procedure-folds">
      <Fold title={text.fees} when={page.fees.length > 0}>
        <ul className="bullets">
          {page.fees.map((fee, index) => (
            <li key={index}>
              {pickText(fee.name, lang)}
              {fee.when && <> ({pickText(fee.when, lang)})</>}: <Amount fee={fee} />
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={text.limits} when={page.timeLimits.length > 1}>
        <ul className="bullets">
          {page.timeLimits.map((limit, index) => (
            <li key={index}>
              {limit.when && <>{pickText(limit.when, lang)}: </>}
              {pickText(limit.text, lang)}
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={text.steps} when={page.publicSteps.length > 0}>
        <ol className="bullets">
          {page.publicSteps.map(({ name, description }, index) => (
            <li key={index}>
              <strong>{pickText(name, lang)}</strong>
              {description && <p className="procedure-text">{pickText(description, lang)}</p>}
            </li>
          ))}
        </ol>
      </Fold>
      <Fold title={text.conditions} when={page.conditions !== null}>
        <p className="procedure-text">{page.conditions && pickText(page.conditions, lang)}</p>
      </Fold>
      <Fold title={text.results} when={page.results.length > 0}>
        <ul className="bullets">
          {page.results.map((result) => (
            <li key={result.vi}>{pickText(result, lang)}</li>
          ))}
        </ul>
      </Fold>
      <Fold title={text.legal} when={page.legalBases.length > 0}>
        <ul className="bullets">
          {page.legalBases.map(({ code, name }, index) => (
            <li key={index}>{[code, name].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      </Fold>
      <Fold title={text.record} when>
        <p>{text.source[page.source]}</p>
        <SummaryList rows={record} />
      </Fold>
    </div>
  );
}

function Fold({ title, when, children }: { title: string; when: boolean; children: ReactNode }) {
  return when ? <Disclosure summary={title}>{children}</Disclosure> : null;
}
