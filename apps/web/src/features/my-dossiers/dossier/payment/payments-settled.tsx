import type { Dossier } from '@motcua/contracts';
import { formatDateTime } from '../../../../shared/formatting/format.js';
import { useText } from '../../../../shared/i18n/define-text.js';
import { Bill } from './bill.js';
import { paymentText } from './text.js';

/** What was paid, each with the number of its receipt; nothing where nothing was. */
export function PaymentsSettled({ payments }: Pick<Dossier, 'payments'>) {
  const text = useText(paymentText);
  if (payments.length === 0) return null;
  return (
    <section className="own-section">
      <h2>{text.settled}</h2>
      <ul className="own-receipts">
        {payments.map(({ receiptNo, method, settledAt, items, total }) => (
          <li key={`${receiptNo}/${settledAt}`}>
            <p>
              <strong>{text.receipt(receiptNo)}</strong>
            </p>
            <p className="own-soft">{text.settledAt(text.methods[method], formatDateTime(settledAt))}</p>
            <Bill items={items} total={total} />
          </li>
        ))}
      </ul>
    </section>
  );
}
