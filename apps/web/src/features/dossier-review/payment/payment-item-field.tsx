import { Button, MoneyInput, Select, TextInput } from '@motcua/ui';
import { formText } from '../../../shared/form/text.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { KINDS, troubleId } from './payment-draft.js';
import type { DraftItem } from './payment-draft.js';
import { paymentText } from './text.js';

export interface PaymentItemFieldProps {
  item: DraftItem;
  number: number;
  errors: ReadonlyMap<string, string>;
  onChange: (item: DraftItem) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
}

export function PaymentItemField({ item, number, errors, onChange, onRemove }: PaymentItemFieldProps) {
  const text = useText(paymentText);
  const { money } = useText(formText);
  const nameId = troubleId({ at: 'name', id: item.id });
  const amountId = troubleId({ at: 'amount', id: item.id });
  return (
    <li>
      <fieldset className="pay-item">
        <legend>{text.itemTitle(number)}</legend>
        <TextInput
          id={nameId}
          label={text.name}
          width="full"
          maxLength={300}
          autoComplete="off"
          value={item.name}
          onValue={(name) => onChange({ ...item, name })}
          error={errors.get(nameId)}
        />
        <Select
          id={`pay-kind-${item.id}`}
          label={text.kind}
          options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
          value={item.kind}
          onValue={(kind) => onChange({ ...item, kind: KINDS.find((one) => one === kind) ?? item.kind })}
        />
        <MoneyInput
          id={amountId}
          label={text.amount}
          unit={money}
          value={item.amount}
          onValue={(amount) => onChange({ ...item, amount })}
          error={errors.get(amountId)}
        />
        {onRemove && (
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            aria-label={text.removeWhich(item.name.trim() || text.itemTitle(number))}
            onClick={onRemove}
          >
            {text.remove}
          </Button>
        )}
      </fieldset>
    </li>
  );
}
