import type { AvailableAction, Dossier } from '@motcua/contracts';
import { Button, Disclosure, Icon } from '@motcua/ui';
import type { Pressed } from '../actions/pressed.js';
import { formatDate, formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { FactLine } from '../waiting/fact-line.js';
import { PaymentItems } from './payment-items.js';
import { paymentText } from './text.js';

export interface PaymentWaitedProps {
  payment: NonNullable<Dossier['payment']>;
  actions: readonly AvailableAction[];
  onPress: (pressed: Pressed) => void;
}

/** What the dossier stands still for, and for whoever collects it the ways to say that it is settled. */
export function PaymentWaited({ payment, actions, onPress }: PaymentWaitedProps) {
  const text = useText(paymentText);
  const lang = useLang();
  const { requestedAt, noticeNumber, payBy, note, howTo } = payment;
  const facts = [
    text.askedAt(formatDateTime(requestedAt)),
    noticeNumber && text.notice(noticeNumber),
    payBy && text.until(formatDate(payBy)),
  ];
  const ways = actions.filter(({ kind }) => kind === 'confirmPayment' || kind === 'cancelPayment');
  return (
    <section className="waited" aria-labelledby="payment-waited">
      <h2 id="payment-waited">
        <Icon name="money" />
        {text.waiting}
      </h2>
      <PaymentItems payment={payment} />
      <FactLine facts={facts} />
      {note && <p className="waited__words">{note}</p>}
      <Disclosure summary={text.howTo}>
        <p>{pickText(howTo, lang)}</p>
      </Disclosure>
      {ways.length > 0 && (
        <div className="waited__ways">
          {ways.map((action) => (
            <Button
              key={action.kind}
              variant={action.kind === 'confirmPayment' ? 'primary' : 'secondary'}
              size={action.kind === 'confirmPayment' ? 'normal' : 'small'}
              title={action.consequence ? pickText(action.consequence, lang) : undefined}
              onClick={() => onPress({ action })}
            >
              {pickText(action.label, lang)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
