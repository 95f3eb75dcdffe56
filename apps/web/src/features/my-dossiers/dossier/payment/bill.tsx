import type { PaymentItem } from '@motcua/contracts';
import { formatMoney } from '../../../../shared/formatting/format.js';
import { useText } from '../../../../shared/i18n/define-text.js';
import './payment.css';
import { paymentText } from './text.js';

export interface BillProps {
  items: readonly PaymentItem[];
  total: number;
}

/** What for, how much, and the sum. */
export function Bill({ items, total }: BillProps) {
  const text = useText(paymentText);
  return (
    <table className="own-bill">
      <caption className="mc-visually-hidden">{text.items}</caption>
      <tbody>
        {items.map(({ name, kind, amount }, index) => (
          <tr key={index}>
            <th scope="row">
              {name} {text.kinds[kind] && <small>{text.kinds[kind]}</small>}
            </th>
            <td>{formatMoney(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td>{formatMoney(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
