import { CheckboxGroup, DateInput, TextArea } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { scopesQuery } from '../api/machines.js';
import { scopeName } from './scope-name.js';
import { machinesText } from './text.js';

export interface TermsDraft {
  scopes: string[];
  /** One range a line. */
  ranges: string;
  expiresOn: string;
}

export const toTerms = ({ scopes, ranges, expiresOn }: TermsDraft) => ({
  scopes,
  addressRanges: ranges.split(/[\s,;]+/).filter(Boolean),
  expiresOn,
});

export interface TermsFieldsProps {
  terms: TermsDraft;
  onTerms: (terms: TermsDraft) => void;
  errors: Readonly<Record<string, string>>;
}

/** What a machine may do, from where, until when. */
export function TermsFields({ terms, onTerms, errors }: TermsFieldsProps) {
  const text = useText(machinesText);
  const lang = useLang();
  const known = useQuery(scopesQuery).data?.scopes ?? [];
  return (
    <>
      <CheckboxGroup
        id="machine-scopes"
        label={text.scopes}
        choices={known.map((scope) => ({ value: scope, label: scopeName(scope, text.scopeNames) }))}
        values={terms.scopes}
        onValues={(scopes) => onTerms({ ...terms, scopes })}
        error={under(errors, 'scopes')}
      />
      <TextArea
        id="machine-ranges"
        label={text.ranges}
        hint={text.rangesHint}
        rows={3}
        spellCheck={false}
        value={terms.ranges}
        onValue={(ranges) => onTerms({ ...terms, ranges })}
        error={under(errors, 'addressRanges')}
      />
      <DateInput
        id="machine-expires"
        label={text.expiresOn}
        hint={text.expiresHint}
        locale={lang}
        value={terms.expiresOn}
        onValue={(expiresOn) => onTerms({ ...terms, expiresOn })}
        error={errors['expiresOn']}
      />
    </>
  );
}

/** The first message about a list or one of its entries. */
function under(errors: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(errors).find(([path]) => path === name || path.startsWith(`${name}.`))?.[1];
}
