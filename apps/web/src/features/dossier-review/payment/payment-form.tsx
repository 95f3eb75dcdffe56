import { vietnamDay } from '@motcua/domain';
import { Button, DateInput, TextInput, VisuallyHidden } from '@motcua/ui';
import { useState } from 'react';
import type { ActionFormProps } from '../actions/action-form.js';
import { DialogForm } from '../actions/dialog-form.js';
import { ReasonField } from '../actions/reason-field.js';
import { formatMoney } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { useDraft, useDropDraft } from '../drafts/use-draft.js';
import {
  addItem,
  changeItem,
  EMPTY_PAYMENT,
  givenForPayment,
  MAX_ITEMS,
  paymentTroubles,
  removeItem,
  totalOf,
  troubleId,
} from './payment-draft.js';
import { PaymentItemField } from './payment-item-field.js';
import { readPayment } from './read-payment.js';
import { paymentText } from './text.js';
import { usePaymentErrors } from './use-payment-errors.js';
import './payment.css';

const focusSoon = (id: string) => setTimeout(() => document.getElementById(id)?.focus());

/** What the citizen has to pay before the dossier goes on. */
export function PaymentForm({ pressed: { action }, dossier, performing }: ActionFormProps) {
  const text = useText(paymentText);
  const lang = useLang();
  const { value: draft, set } = useDraft(action.taskKey, 'payment', EMPTY_PAYMENT, readPayment);
  const dropDraft = useDropDraft(action.taskKey);
  const [today] = useState(() => vietnamDay(Date.now()));
  const [attempt, setAttempt] = useState(0);
  const [said, setSaid] = useState('');
  const troubles = attempt > 0 ? paymentTroubles(draft, today) : [];
  const errors = usePaymentErrors(draft, troubles, performing.problem(action)?.errors ?? []);

  const add = () => {
    const next = addItem(draft);
    set(next);
    setSaid('');
    focusSoon(troubleId({ at: 'name', id: next.items.at(-1)?.id ?? 0 }));
  };
  const remove = (id: number) => {
    set(removeItem(draft, id));
    setSaid(text.removed);
    focusSoon('pay-add');
  };
  const submit = () => {
    setAttempt(attempt + 1);
    if (paymentTroubles(draft, today).length > 0 || performing.sending) return;
    performing.perform({ action, given: givenForPayment(draft), onDone: dropDraft });
  };
  return (
    <DialogForm
      action={action}
      dossier={dossier}
      performing={performing}
      attempt={attempt}
      errors={errors.summary}
      onSubmit={submit}
    >
      <section className="pay-items" aria-labelledby="pay-items">
        <h3 id="pay-items">{text.items}</h3>
        <ol>
          {draft.items.map((item, index) => (
            <PaymentItemField
              key={item.id}
              item={item}
              number={index + 1}
              errors={errors.at}
              onChange={(changed) => set(changeItem(draft, changed))}
              onRemove={draft.items.length > 1 ? () => remove(item.id) : null}
            />
          ))}
        </ol>
        <div className="pay-sum">
          {draft.items.length < MAX_ITEMS ? (
            <Button id="pay-add" size="small" icon="plus" onClick={add}>
              {text.add}
            </Button>
          ) : (
            <p>{text.most}</p>
          )}
          <p>
            {text.total}: <output htmlFor="pay-items">{formatMoney(totalOf(draft))}</output>
          </p>
        </div>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </section>
      <div className="pay-notice">
        <TextInput
          id="pay-noticeNumber"
          label={text.noticeNumber}
          hint={text.noticeNumberHint}
          optionalMark={text.optional}
          maxLength={100}
          autoComplete="off"
          value={draft.noticeNumber}
          onValue={(noticeNumber) => set({ ...draft, noticeNumber })}
          error={errors.at.get('pay-noticeNumber')}
        />
        <DateInput
          id="pay-payBy"
          label={text.payBy}
          hint={text.payByHint}
          optionalMark={text.optional}
          locale={lang}
          value={draft.payBy}
          onValue={(payBy) => set({ ...draft, payBy })}
          error={errors.at.get('pay-payBy')}
        />
      </div>
      <ReasonField
        id="pay-note"
        label={text.note}
        optional
        rows={2}
        limit={4000}
        value={draft.note}
        onValue={(note) => set({ ...draft, note })}
        error={errors.at.get('pay-note')}
      />
    </DialogForm>
  );
}
