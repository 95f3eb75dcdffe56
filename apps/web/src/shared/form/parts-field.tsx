import { partsOf } from '@motcua/forms';
import type { OrganisationField, PersonField, ResolvedField } from '@motcua/forms';
import { DateInput, TextInput } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { FieldGroup } from './field-group.js';
import { useFormScope } from './form-scope.js';
import { fieldId, valueAt } from './pointer.js';
import { formText } from './text.js';
import { asText, useField } from './use-field.js';

export interface PartsFieldProps {
  field: PersonField | OrganisationField;
  resolved: ResolvedField;
}

const isPart = (part: string, parts: object): part is keyof typeof parts => part in parts;

/** A person or an organisation: one question, answered in parts. */
export function PartsField({ field, resolved }: PartsFieldProps) {
  const { frame } = useField(resolved);
  const scope = useFormScope();
  const text = useText(formText);
  const lang = useLang();
  const ownData = field.prefill === 'profile';
  return (
    <FieldGroup frame={frame}>
      <div className="form-parts">
        {partsOf(field)
          .filter(({ need }) => need !== 'NONE')
          .map(({ part, need }) => {
            const pointer = `${resolved.pointer}/${part}`;
            const common = {
              id: fieldId(pointer),
              label: isPart(part, text.parts) ? text.parts[part] : part,
              error: scope.errors.get(pointer),
              optionalMark: need === 'OPTIONAL' && resolved.required ? text.optional : undefined,
              value: asText(valueAt(scope.answers, pointer)),
              onValue: (value: string) => scope.setValue(pointer, value),
              onBlur: () => scope.leave(pointer),
            };
            switch (part) {
              case 'dateOfBirth':
                return (
                  <DateInput
                    key={part}
                    {...common}
                    hint={text.dateHint}
                    locale={lang}
                    autoComplete={ownData ? 'bday' : 'off'}
                  />
                );
              case 'personalId':
              case 'enterpriseCode':
                return (
                  <TextInput
                    key={part}
                    {...common}
                    hint={part === 'personalId' ? text.personalIdHint : text.enterpriseCodeHint}
                    inputMode="numeric"
                    autoComplete="off"
                    width="short"
                  />
                );
              default:
                return (
                  <TextInput
                    key={part}
                    {...common}
                    autoComplete={ownData ? 'name' : 'off'}
                    autoCapitalize="words"
                    spellCheck={false}
                  />
                );
            }
          })}
      </div>
    </FieldGroup>
  );
}
