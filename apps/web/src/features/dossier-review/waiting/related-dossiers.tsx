import type { Dossier } from '@motcua/contracts';
import { StatusTag } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { waitingText } from './text.js';
import './waiting.css';

/** The dossier for whose sake this one was filed, and those filed for this one. */
export function RelatedDossiers({ dossier: { parent, children } }: { dossier: Dossier }) {
  const text = useText(waitingText);
  const lang = useLang();
  return (
    <>
      {parent && (
        <>
          <h3>{text.parent}</h3>
          <p className="related">
            <a href={paths.officerDossier(parent.code)}>{parent.code}</a> {parent.procedureName}
          </p>
        </>
      )}
      {children.length > 0 && (
        <>
          <h3>{text.children}</h3>
          <ul className="case__list">
            {children.map(({ code, procedureName, statusName }) => (
              <li key={code} className="related">
                <a href={paths.officerDossier(code)}>{code}</a> {procedureName}{' '}
                <StatusTag tone="info">{pickText(statusName, lang)}</StatusTag>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
