import type { PaymentItem } from '@motcua/contracts';
import { formatMoney } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { paymentText } from './text.js';
import './payment.css';

/** A small bill: what for, how much, and the sum. */
export function PaymentItems({
  payment: { items, total },
}: {
  payment: { items: readonly PaymentItem[]; total: number };
}) {
  const text = useText(paymentText);
  return (
    <table className="bill">
      <caption className="mc-visually-hidden">{text.items}</caption>
      <tbody>
        {items.map(({ name, kind, amount }, index) => (
          <tr key={`${name}/${index}`}>
            <th scope="row">
              {name} <span>{text.kinds[kind]}</span>
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
