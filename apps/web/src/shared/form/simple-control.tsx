import { maxLengthOf } from '@motcua/forms';
import type { DecimalField, IntegerField, QuestionField, ResolvedField } from '@motcua/forms';
import { DateInput, MoneyInput, NumberInput, TextArea, TextInput } from '@motcua/ui';
import type { ComponentProps } from 'react';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { formText } from './text.js';
import { asText, useField } from './use-field.js';

interface ControlProps<F> {
  field: F;
  resolved: ResolvedField;
}

type InputLook = Pick<ComponentProps<typeof TextInput>, 'type' | 'inputMode' | 'width' | 'autoComplete'>;

/** The right keyboard on a phone, and a width that tells how much is expected. */
const looks: Partial<Record<QuestionField['type'], InputLook>> = {
  phone: { type: 'tel', inputMode: 'tel', width: 'short' },
  email: { type: 'email', inputMode: 'email' },
  personalId: { inputMode: 'numeric', width: 'short' },
  enterpriseCode: { inputMode: 'numeric', width: 'short' },
};

export function TextControl({ field, resolved }: ControlProps<QuestionField>) {
  const { frame, value, set, leave } = useField(resolved);
  const text = useText(formText);
  const autocomplete = 'autocomplete' in field ? field.autocomplete : undefined;
  if (field.type === 'longText') {
    const count = { limit: maxLengthOf(field), text: text.left };
    return <TextArea {...frame} value={asText(value)} onValue={set} onBlur={leave} count={count} />;
  }
  const digits = field.type === 'text' && field.pattern === 'DIGITS';
  const hints: Partial<Record<QuestionField['type'], string>> = {
    personalId: text.personalIdHint,
    enterpriseCode: text.enterpriseCodeHint,
  };
  return (
    <TextInput
      {...frame}
      {...looks[field.type]}
      {...(digits ? { inputMode: 'numeric' as const, width: 'short' as const } : {})}
      hint={frame.hint ?? hints[field.type]}
      autoComplete={autocomplete ?? 'off'}
      value={asText(value)}
      onValue={set}
      onBlur={leave}
    />
  );
}

export function NumberControl({ field, resolved }: ControlProps<IntegerField | DecimalField>) {
  const { frame, value, set, leave } = useField(resolved);
  const lang = useLang();
  return (
    <NumberInput
      {...frame}
      decimals={field.type === 'decimal'}
      suffix={field.unit && pickText(field.unit, lang)}
      value={typeof value === 'number' ? value : asText(value) || null}
      onValue={set}
      onBlur={leave}
    />
  );
}

export function MoneyControl({ resolved }: { resolved: ResolvedField }) {
  const { frame, value, set, leave } = useField(resolved);
  const text = useText(formText);
  return (
    <MoneyInput
      {...frame}
      unit={text.money}
      value={typeof value === 'number' ? value : asText(value) || null}
      onValue={set}
      onBlur={leave}
    />
  );
}

export function DateControl({ resolved }: { resolved: ResolvedField }) {
  const { frame, value, set, leave } = useField(resolved);
  const text = useText(formText);
  const lang = useLang();
  return (
    <DateInput
      {...frame}
      hint={frame.hint ?? text.dateHint}
      locale={lang}
      value={asText(value)}
      onValue={set}
      onBlur={leave}
    />
  );
}
