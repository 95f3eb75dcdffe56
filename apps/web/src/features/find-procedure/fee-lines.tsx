import { formatMoney } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { isFree } from './procedure-lines.js';
import type { FeeLine } from './procedure-lines.js';
import { procedureText } from './procedure-text.js';

const MOST_AT_A_GLANCE = 3;
const LONG_TEXT = 80;

/** For the first screen: amounts, or where they are told. */
export function FeesAtAGlance({ fees }: { fees: readonly FeeLine[] }) {
  const text = useText(procedureText);
  const lang = useLang();
  if (fees.length === 0) return text.unknown;
  if (isFree(fees)) return text.free;
  const known = fees.filter(({ amount, text: words }) => amount !== null || isShort(words?.vi));
  if (known.length === 0) return text.seeText;
  return (
    <ul className="procedure-lines">
      {known.slice(0, MOST_AT_A_GLANCE).map((fee, index) => {
        const subject = fee.when ?? (fees.length > 1 ? fee.name : null);
        return (
          <li key={index}>
            {subject && <>{pickText(subject, lang)}: </>}
            <Amount fee={fee} brief />
          </li>
        );
      })}
      {(known.length > MOST_AT_A_GLANCE || known.length < fees.length) && <li>{text.seeText}</li>}
    </ul>
  );
}

const isShort = (words: string | undefined) => words !== undefined && words.length <= LONG_TEXT;

export interface AmountProps {
  fee: FeeLine;
  /** Without the small print. */
  brief?: boolean | undefined;
}

/** What one line costs, in words where only words are known. */
export function Amount({ fee, brief }: AmountProps) {
  const text = useText(procedureText);
  const lang = useLang();
  const words = fee.text && pickText(fee.text, lang);
  if (fee.amount === null) return words ?? text.seeText;
  const amount = fee.amount === 0 ? text.free : formatMoney(fee.amount);
  return words && !brief ? `${amount} (${words})` : amount;
}
