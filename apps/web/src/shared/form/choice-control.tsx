import type { ChoiceField, ChoiceOption, MultiChoiceField, ResolvedField } from '@motcua/forms';
import { CheckboxGroup, PickList, RadioGroup } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import type { Lang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { formText } from './text.js';
import { asText, useField } from './use-field.js';

/** Above this a list to scroll is harder than a word to type. */
const MOST_RADIOS = 8;

const choicesOf = (options: readonly ChoiceOption[], lang: Lang) =>
  options.map(({ value, label, hint }) => ({
    value,
    label: pickText(label, lang),
    hint: hint && pickText(hint, lang),
  }));

export function ChoiceControl({ field, resolved }: { field: ChoiceField; resolved: ResolvedField }) {
  const { frame, value, set } = useField(resolved);
  const text = useText(formText);
  const choices = choicesOf(field.options, useLang());
  if (choices.length > MOST_RADIOS) {
    const options = choices.map(({ value: code, label, hint }) => ({ value: code, label, detail: hint }));
    return (
      <PickList
        {...frame}
        hint={frame.hint ?? (value ? undefined : text.pick.hint)}
        texts={text.pick}
        options={options}
        value={asText(value)}
        onValue={set}
      />
    );
  }
  return <RadioGroup {...frame} choices={choices} value={asText(value)} onValue={set} />;
}

export function MultiChoiceControl({
  field,
  resolved,
}: {
  field: MultiChoiceField;
  resolved: ResolvedField;
}) {
  const { frame, value, set, leave } = useField(resolved);
  const values = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const choices = choicesOf(field.options, useLang());
  return <CheckboxGroup {...frame} choices={choices} values={values} onValues={set} onBlur={leave} />;
}

/** Two radios: an empty box would not say whether "no" was meant. */
export function YesNoControl({ resolved }: { resolved: ResolvedField }) {
  const { frame, value, set } = useField(resolved);
  const text = useText(formText);
  return (
    <RadioGroup
      {...frame}
      inline
      choices={[
        { value: 'true', label: text.yes },
        { value: 'false', label: text.no },
      ]}
      value={typeof value === 'boolean' ? String(value) : ''}
      onValue={(chosen) => set(chosen === 'true')}
    />
  );
}
