import { isGroup } from '@motcua/forms';
import type { ResolvedField } from '@motcua/forms';
import { memo } from 'react';
import { useStable } from '../effects/use-stable.js';
import { useLang } from '../i18n/lang.js';
import type { Lang } from '../i18n/lang.js';
import { FieldControl } from './field-control.js';
import { FormScopeProvider, useFormScope } from './form-scope.js';
import type { FormScope } from './form-scope.js';
import { keyOf } from './pointer.js';
import { sameField } from './same-field.js';

/** From here on laying out what is off the screen costs more than what is on it. */
const LONG = 60;

export interface FormFieldsProps {
  /** Of one page, as resolveForm gives them. */
  fields: readonly ResolvedField[];
}

/** Any form definition on the screen, for citizens and officers alike; stands inside a FormScopeProvider. */
export function FormFields({ fields }: FormFieldsProps) {
  const given = useFormScope();
  // A field that was not drawn again still calls what holds now: a form may set one answer beside all the others.
  const setValue = useStable(given.setValue);
  const leave = useStable(given.leave);
  const scope: FormScope = { ...given, setValue, leave };
  const lang = useLang();
  return (
    <div className="form-fields" data-long={fields.length > LONG || undefined}>
      {fields.map((resolved) => (
        <FieldSlot key={resolved.pointer} resolved={resolved} scope={scope} lang={lang} />
      ))}
    </div>
  );
}

interface FieldSlotProps {
  resolved: ResolvedField;
  scope: FormScope;
  lang: Lang;
}

/** At a key only the fields are drawn again that show something else by it: of three hundred, two or three. */
const FieldSlot = memo(
  ({ resolved, scope }: FieldSlotProps) => (
    <FormScopeProvider value={scope}>
      <FieldControl resolved={resolved} />
    </FormScopeProvider>
  ),
  (before, after) =>
    before.lang === after.lang &&
    !holdsFiles(after.resolved) &&
    sameField(before.resolved, after.resolved) &&
    sameScope(before.scope, after.scope, after.resolved.pointer),
);

/** Uploads move by themselves. */
const holdsFiles = ({ field }: ResolvedField): boolean =>
  field.type === 'file' || (isGroup(field) && field.fields.some(({ type }) => type === 'file'));

/** What the form knows about this one question. */
function sameScope(before: FormScope, after: FormScope, pointer: string): boolean {
  const key = keyOf(pointer);
  return (
    before.answers[key] === after.answers[key] &&
    Boolean(before.noteOf?.(key)) === Boolean(after.noteOf?.(key)) &&
    errorsBelow(before.errors, pointer) === errorsBelow(after.errors, pointer)
  );
}

function errorsBelow(errors: ReadonlyMap<string, string>, pointer: string): string {
  let below = '';
  for (const [place, words] of errors)
    if (place === pointer || place.startsWith(`${pointer}/`)) below += `${place}\n${words}\n`;
  return below;
}
