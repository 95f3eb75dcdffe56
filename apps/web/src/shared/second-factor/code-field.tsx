import { TextInput } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { secondFactorText } from './text.js';

export interface CodeFieldProps {
  id: string;
  kind: 'AUTHENTICATOR' | 'RECOVERY_CODE';
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
}

/** Phones offer digits and the code of their own authenticator; a recovery code is letters too. */
export function CodeField({ kind, ...field }: CodeFieldProps) {
  const text = useText(secondFactorText);
  const digits = kind === 'AUTHENTICATOR';
  return (
    <TextInput
      {...field}
      label={digits ? text.code : text.recovery}
      hint={digits ? text.codeHint : text.recoveryHint}
      inputMode={digits ? 'numeric' : 'text'}
      autoComplete={digits ? 'one-time-code' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      width={digits ? 'short' : 'normal'}
    />
  );
}
