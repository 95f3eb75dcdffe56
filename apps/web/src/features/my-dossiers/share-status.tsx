import type { Dossier } from '@motcua/contracts';
import { CopyButton, Disclosure } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { myDossiersText } from './text.js';

/** The look-up secret stays folded: it is no password, yet nobody needs to see it over a shoulder. */
export function ShareStatus({ dossier }: { dossier: Dossier }) {
  const words = useText(myDossiersText).one;
  const text = words.lookUp;
  const { lookupSecret } = dossier;
  if (!lookupSecret) return null;
  return (
    <Disclosure summary={text.title}>
      <p>{text.body}</p>
      <p className="mc-button-row">
        <span>
          {text.secret}: <strong className="dossier-code">{lookupSecret}</strong>
        </span>
        <CopyButton value={lookupSecret} label={text.copy} copiedLabel={words.copied} />
      </p>
    </Disclosure>
  );
}
