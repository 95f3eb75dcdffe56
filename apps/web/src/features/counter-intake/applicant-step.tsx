import type { ResolvedField } from '@motcua/forms';
import { Notice } from '@motcua/ui';
import { useEffect, useRef } from 'react';
import { FormFields } from '../../shared/form/form-fields.js';
import { FormScopeProvider } from '../../shared/form/form-scope.js';
import type { FormScope } from '../../shared/form/form-scope.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { counterText } from './text.js';
import type { KnownApplicant } from './use-applicant.js';

export interface ApplicantStepProps {
  applicant: KnownApplicant;
  fields: readonly ResolvedField[];
  scope: FormScope;
}

/** The number first: it decides what else must be asked. */
export function ApplicantStep({ applicant, fields, scope }: ApplicantStepProps) {
  const text = useText(counterText).applicant;
  const { kind, found, searching, problem } = applicant;
  const frame = useRef<HTMLDivElement>(null);
  const asked = useRef(kind);
  const named = Boolean(scope.answers['fullName']);
  // Whoever typed the number types the name next. A scanned card has filled it in, and its Enter is still to come.
  useEffect(() => {
    const before = asked.current;
    asked.current = kind;
    const typing = document.activeElement?.id === 'f-personalId';
    if (before === 'unknown' && kind !== 'unknown' && typing && !named) {
      frame.current?.querySelector<HTMLInputElement>('#f-fullName')?.focus();
    }
  }, [kind, named]);
  const shown =
    found?.found &&
    [
      text.found(found.maskedName ?? ''),
      found.yearOfBirth && text.born(found.yearOfBirth),
      found.maskedPhone && text.phone(found.maskedPhone),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section className="counter__step">
      <h2>{text.title}</h2>
      <div role="status">
        {searching && <p>{text.searching}</p>}
        {shown && (
          <Notice tone="success" title={shown}>
            <p>{found.hasAccount ? text.withAccount : text.withoutAccount}</p>
          </Notice>
        )}
        {kind === 'new' && <Notice tone="info">{text.isNew}</Notice>}
      </div>
      <ProblemNotice problem={problem} />
      <div ref={frame}>
        <FormScopeProvider value={scope}>
          <FormFields fields={fields} />
        </FormScopeProvider>
      </div>
    </section>
  );
}
