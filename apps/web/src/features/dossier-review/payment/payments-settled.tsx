import type { Dossier } from '@motcua/contracts';
import { actionText } from '../actions/text.js';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { PaymentItems } from './payment-items.js';
import { paymentText } from './text.js';

export function PaymentsSettled({ payments }: Pick<Dossier, 'payments'>) {
  const text = useText(paymentText);
  const { methods } = useText(actionText);
  return (
    <ul className="case__list">
      {payments.map((payment) => (
        <li key={payment.receiptNo}>
          <p className="case__soft">
            <strong>{text.receipt(payment.receiptNo)}</strong> · {methods[payment.method]} ·{' '}
            {text.settledAt(formatDateTime(payment.settledAt))}
          </p>
          <PaymentItems payment={payment} />
        </li>
      ))}
    </ul>
  );
}
