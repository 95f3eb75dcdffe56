import type { Dossier } from '@motcua/contracts';
import { StatusTag } from '@motcua/ui';
import { useText } from '../../../../shared/i18n/define-text.js';
import { useLang } from '../../../../shared/i18n/lang.js';
import { pickText } from '../../../../shared/i18n/pick-text.js';
import { paths } from '../../../../shared/navigation/paths.js';
import { waitingText } from './text.js';

/** The dossier for whose sake this one was filed, and those filed for this one; nothing where there are none. */
export function RelatedDossiers({ dossier: { parent, children } }: { dossier: Dossier }) {
  const text = useText(waitingText);
  const lang = useLang();
  if (!parent && children.length === 0) return null;
  return (
    <section className="own-section">
      <h2>{text.related}</h2>
      {parent && (
        <>
          <p>{text.parent}</p>
          <ul className="own-bullets">
            <li>
              <a href={paths.myDossier(parent.code)}>{parent.procedureName}</a>{' '}
              <span className="own-soft own-code">{parent.code}</span>
            </li>
          </ul>
        </>
      )}
      {children.length > 0 && (
        <>
          <p>{text.children}</p>
          <ul className="own-bullets">
            {children.map(({ code, procedureName, statusName }) => (
              <li key={code}>
                <a href={paths.myDossier(code)}>{procedureName}</a>{' '}
                <span className="own-soft own-code">{code}</span>{' '}
                <StatusTag tone="info">{pickText(statusName, lang)}</StatusTag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
