import './form.css';
import { isGroup, showValue } from '@motcua/forms';
import type { ComputedField, ResolvedField } from '@motcua/forms';
import { Notice } from '@motcua/ui';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { AddressField } from './address-field.js';
import { ChoiceControl, MultiChoiceControl, YesNoControl } from './choice-control.js';
import { FileControl } from './file-control.js';
import { GroupField } from './group-field.js';
import { PartsField } from './parts-field.js';
import { DateControl, MoneyControl, NumberControl, TextControl } from './simple-control.js';

export interface FieldControlProps {
  resolved: ResolvedField;
}

/** One field of a definition, whatever its type. */
export function FieldControl({ resolved }: FieldControlProps) {
  const { field } = resolved;
  const lang = useLang();
  if (isGroup(field)) {
    const renderMember = (member: ResolvedField) => <FieldControl key={member.pointer} resolved={member} />;
    return <GroupField group={field} resolved={resolved} renderMember={renderMember} />;
  }
  switch (field.type) {
    case 'heading':
      return <h2>{pickText(field.label, lang)}</h2>;
    case 'note':
      return <Notice tone="info">{pickText(field.label, lang)}</Notice>;
    case 'computed':
      return <Computed field={field} value={resolved.value} />;
    case 'yesNo':
      return <YesNoControl resolved={resolved} />;
    case 'choice':
      return <ChoiceControl field={field} resolved={resolved} />;
    case 'multiChoice':
      return <MultiChoiceControl field={field} resolved={resolved} />;
    case 'date':
      return <DateControl resolved={resolved} />;
    case 'integer':
    case 'decimal':
      return <NumberControl field={field} resolved={resolved} />;
    case 'money':
      return <MoneyControl resolved={resolved} />;
    case 'person':
    case 'organisation':
      return <PartsField field={field} resolved={resolved} />;
    case 'address':
      return <AddressField field={field} resolved={resolved} />;
    case 'file':
      return <FileControl field={field} resolved={resolved} />;
    default:
      return <TextControl field={field} resolved={resolved} />;
  }
}

/** Told, not asked; nothing is shown until it can be worked out. */
function Computed({ field, value }: { field: ComputedField; value: ResolvedField['value'] }) {
  const lang = useLang();
  if (value === undefined) return null;
  return (
    <dl className="form-computed">
      <dt>{pickText(field.label, lang)}</dt>
      <dd>{showValue(field, value, { lang })}</dd>
    </dl>
  );
}
