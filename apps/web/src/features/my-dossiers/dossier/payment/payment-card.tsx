import type { Dossier } from '@motcua/contracts';
import { Card, CopyButton } from '@motcua/ui';
import { formatDate, formatDateTime, formatMoney } from '../../../../shared/formatting/format.js';
import { useText } from '../../../../shared/i18n/define-text.js';
import { useLang } from '../../../../shared/i18n/lang.js';
import { pickText } from '../../../../shared/i18n/pick-text.js';
import { useNow } from '../../use-now.js';
import { PaperList } from '../paper-list.js';
import { Bill } from './bill.js';
import './payment.css';
import { paymentText } from './text.js';

export interface PaymentCardProps {
  dossier: Dossier;
  payment: NonNullable<Dossier['payment']>;
}

/** How much, what for, by when and where: everything to pay with in hand, without a call to the office. */
export function PaymentCard({ dossier, payment }: PaymentCardProps) {
  const text = useText(paymentText);
  const lang = useLang();
  const now = useNow();
  const { items, total, requestedAt, noticeNumber, payBy, note, howTo } = payment;
  const papers = dossier.issued.filter(
    ({ form, issuedAt }) => form === 'PAYMENT_NOTICE' && issuedAt >= requestedAt,
  );
  return (
    <Card title={text.title(formatMoney(total))} emphasis>
      <p>{text.asked(formatDateTime(requestedAt))}</p>
      {note && (
        <p className="own-quote own-lines">
          <strong>{text.note}:</strong> {note}
        </p>
      )}
      <Bill items={items} total={total} />
      <dl className="own-pay">
        {payBy && (
          <div>
            <dt>{text.payBy}</dt>
            <dd>
              {formatDate(payBy)}
              {Date.parse(payBy) < now && <small>{text.passed}</small>}
            </dd>
          </div>
        )}
        {noticeNumber && (
          <div>
            <dt>{text.noticeNumber}</dt>
            <dd>
              {noticeNumber}
              <CopyButton value={noticeNumber} label={text.copy} copiedLabel={text.copied} />
            </dd>
          </div>
        )}
        <div>
          <dt>{text.content}</dt>
          <dd>
            <span className="own-code">{dossier.code}</span>
            <CopyButton value={dossier.code} label={text.copy} copiedLabel={text.copied} />
          </dd>
        </div>
      </dl>
      <h3>{text.how}</h3>
      <p>{pickText(howTo, lang)}</p>
      <PaperList code={dossier.code} papers={papers} />
    </Card>
  );
}
