import type { ProcedurePage } from '@motcua/contracts';
import { Facts } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { FeesAtAGlance } from './fee-lines.js';
import { linesOfCase } from './procedure-lines.js';
import { procedureText } from './procedure-text.js';

const MOST_AT_A_GLANCE = 3;

export interface ProcedureFactsProps {
  page: ProcedurePage;
  /** Of several cases the one that is looked at. */
  chosen: ProcedurePage['cases'][number] | undefined;
}

/** The five answers of the first screen. */
export function ProcedureFacts({ page, chosen }: ProcedureFactsProps) {
  const text = useText(procedureText);
  const lang = useLang();
  const limits = linesOfCase(page.timeLimits, chosen?.name.vi);
  const caseName = chosen && pickText(chosen.name, lang);
  const who = page.whoCanApply.slice(0, MOST_AT_A_GLANCE).map((one) => pickText(one, lang));
  const facts: Fact[] = [
    {
      icon: 'clock',
      label: text.howLong,
      value: limits.length === 0 ? text.unknown : <Limits limits={limits} />,
      detail: caseName,
    },
    {
      icon: 'money',
      label: text.howMuch,
      value: page.feeSummary ? pickText(page.feeSummary, lang) : <FeesAtAGlance fees={page.fees} />,
    },
    { icon: 'users', label: text.who, value: who.length > 0 ? who.join('; ') : text.anyone },
    {
      icon: 'building',
      label: text.decides,
      value: page.whoDecides ? pickText(page.whoDecides, lang) : text.unknown,
    },
    {
      icon: 'pin',
      label: text.where,
      value:
        page.channels
          .filter((channel) => page.fileable || channel !== 'ONLINE')
          .map((channel) => text.channels[channel])
          .join('; ') || text.channels.COUNTER,
    },
  ];
  return <Facts facts={facts} />;
}

function Limits({ limits }: { limits: ProcedurePage['timeLimits'] }) {
  const lang = useLang();
  return (
    <ul className="procedure-lines">
      {limits.slice(0, MOST_AT_A_GLANCE).map((limit, index) => (
        <li key={index}>
          {limits.length > 1 && limit.when && <>{pickText(limit.when, lang)}: </>}
          {pickText(limit.text, lang)}
        </li>
      ))}
    </ul>
  );
}
