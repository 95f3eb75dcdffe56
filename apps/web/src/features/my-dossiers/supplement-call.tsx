import type { Dossier } from '@motcua/contracts';
import { fieldOf } from '@motcua/forms';
import { ButtonLink, Card } from '@motcua/ui';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { myDossiersText } from './text.js';

/** What the owner must do now, unmissable; nothing when it is not their turn. */
export function SupplementCall({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one;
  const lang = useLang();
  const { supplement, code } = dossier;
  if (!supplement) return null;
  const nameOf = (kind: string, key: string | undefined): string | null => {
    if (key === undefined) return null;
    const document = supplement.requiredDocuments.find((one) => one.key === key);
    const name = kind === 'DOCUMENT' ? document?.name : fieldOf(supplement.form, `/answers/${key}`)?.label;
    return name ? pickText(name, lang) : null;
  };
  return (
    <Card title={text.supplementTitle} emphasis>
      <p>{text.supplementAsked(supplement.by, formatDateTime(supplement.requestedAt))}</p>
      {supplement.note && <p>{supplement.note}</p>}
      <ul className="bullets">
        {supplement.items.map(({ kind, key, reason }, index) => {
          const name = nameOf(kind, key);
          return (
            <li key={index}>
              {name && <strong>{name}: </strong>}
              {reason}
            </li>
          );
        })}
      </ul>
      <ButtonLink variant="primary" wide iconAfter="forward" href={paths.supplement(code)}>
        {text.supplementAction}
      </ButtonLink>
    </Card>
  );
}
