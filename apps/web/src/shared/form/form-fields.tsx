import type { ResolvedField } from '@motcua/forms';
import { FieldControl } from './field-control.js';

export interface FormFieldsProps {
  /** Of one page, as resolveForm gives them. */
  fields: readonly ResolvedField[];
}

/** Any form definition on the screen, for citizens and officers alike; stands inside a FormScopeProvider. */
export function FormFields({ fields }: FormFieldsProps) {
  return (
    <div className="form-fields">
      {fields.map((resolved) => (
        <FieldControl key={resolved.pointer} resolved={resolved} />
      ))}
    </div>
  );
}
