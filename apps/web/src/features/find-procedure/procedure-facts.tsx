import type { ProcedurePage } from '@motcua/contracts';
import { Facts } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { FeesAtAGlance } from './fee-lines.js';
import { linesOfCase } from './procedure-lines.js';
import { findProcedureText } from './text.js';

const MOST_AT_A_GLANCE = 3;

/** The five answers of the first screen. */
export function ProcedureFacts({ page, caseName }: { page: ProcedurePage; caseName: string | undefined }) {
  const text = useText(findProcedureText).page;
  const lang = useLang();
  const limits = linesOfCase(page.timeLimits, caseName);
  const who = page.whoCanApply.slice(0, MOST_AT_A_GLANCE).map((one) => pickText(one, lang));
  const facts: Fact[] = [
    {
      icon: 'clock',
      label: text.howLong,
      value:
        limits.length === 0 ? (
          text.unknown
        ) : (
          <ul className="procedure-lines">
            {limits.slice(0, MOST_AT_A_GLANCE).map((limit, index) => (
              <li key={index}>
                {limits.length > 1 && limit.when && <>{pickText(limit.when, lang)}: </>}
                {pickText(limit.text, lang)}
              </li>
            ))}
          </ul>
        ),
    },
    { icon: 'money', label: text.howMuch, value: <FeesAtAGlance fees={linesOfCase(page.fees, caseName)} /> },
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
