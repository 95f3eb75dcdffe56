import type { AddressField as AddressDefinition, ResolvedField } from '@motcua/forms';
import { Button, PickList, TextInput } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { FieldGroup } from './field-group.js';
import { useFormScope } from './form-scope.js';
import { useCommunes, useProvinces } from './places.js';
import type { AdminUnit } from './places.js';
import { fieldId, valueAt } from './pointer.js';
import { formText } from './text.js';
import { asText, useField } from './use-field.js';

export interface AddressFieldProps {
  field: AddressDefinition;
  resolved: ResolvedField;
}

/** Province, commune, then the rest: there is no district since 1 July 2025. */
export function AddressField({ field, resolved }: AddressFieldProps) {
  const { frame } = useField(resolved);
  const scope = useFormScope();
  const text = useText(formText);
  const provinces = useProvinces();
  const at = (part: string) => `${resolved.pointer}/${part}`;
  const valueOf = (part: string) => asText(valueAt(scope.answers, at(part)));
  const provinceCode = valueOf('provinceCode');
  const communes = useCommunes(provinceCode);

  const optionOf = ({ code, name, formerNames }: AdminUnit) => ({
    value: code,
    label: name,
    alsoKnownAs: formerNames,
    detail: formerNames.length ? text.address.formerly(formerNames.join(', ')) : undefined,
  });
  /** What was chosen is known by its present name; the former ones only helped to find it. */
  const chosen = (units: readonly AdminUnit[] | undefined, code: string) => {
    const unit = units?.find((one) => one.code === code);
    return unit && { value: unit.code, label: unit.name };
  };
  const part = (name: string) => ({ id: fieldId(at(name)), error: scope.errors.get(at(name)) });
  const chooseProvince = (code: string) => {
    const { communeCode: _left, ...kept } = Object(valueAt(scope.answers, resolved.pointer)) as Record<
      string,
      unknown
    >;
    scope.setValue(resolved.pointer, code ? { ...kept, provinceCode: code } : without(kept, 'provinceCode'));
  };
  const need = field.detail ?? 'REQUIRED';
  const failed = provinces.error ?? communes.error;
  return (
    <FieldGroup frame={frame}>
      <div className="form-parts">
        <PickList
          {...part('provinceCode')}
          label={text.address.province}
          hint={provinceCode ? undefined : text.pick.hint}
          texts={text.pick}
          options={(provinces.data?.items ?? []).map(optionOf)}
          chosen={chosen(provinces.data?.items, provinceCode)}
          value={provinceCode}
          onValue={chooseProvince}
        />
        {provinceCode && (
          <PickList
            {...part('communeCode')}
            label={text.address.commune}
            hint={valueOf('communeCode') ? undefined : text.address.communeHint}
            texts={text.pick}
            options={(communes.data?.items ?? []).map(optionOf)}
            chosen={chosen(communes.data?.items, valueOf('communeCode'))}
            value={valueOf('communeCode')}
            onValue={(code) => scope.setValue(at('communeCode'), code)}
          />
        )}
        {failed && (
          <p className="mc-field__error">
            {text.address.loadFailed}{' '}
            <Button
              size="small"
              icon="refresh"
              onClick={() => void Promise.all([provinces.refetch(), communes.refetch()])}
            >
              {text.retry}
            </Button>
          </p>
        )}
        {need !== 'NONE' && (
          <TextInput
            {...part('detail')}
            label={text.address.detail}
            optionalMark={need === 'OPTIONAL' && resolved.required ? text.optional : undefined}
            autoComplete={field.prefill ? 'street-address' : 'off'}
            value={valueOf('detail')}
            onValue={(value) => scope.setValue(at('detail'), value)}
            onBlur={() => scope.leave(at('detail'))}
          />
        )}
      </div>
    </FieldGroup>
  );
}

function without(record: Record<string, unknown>, key: string): Record<string, unknown> | undefined {
  const { [key]: _gone, ...rest } = record;
  return Object.keys(rest).length > 0 ? rest : undefined;
}
