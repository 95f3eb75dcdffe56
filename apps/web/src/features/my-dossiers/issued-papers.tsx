import type { Dossier } from '@motcua/contracts';
import { ButtonLink, Icon, VisuallyHidden } from '@motcua/ui';
import { apiPath, requestUrl } from '../../shared/api/request-url.js';
import { formatDate } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { myDossiersText } from './text.js';

/** Acknowledgement, requests, result: newest first, each to be downloaded. */
export function IssuedPapers({ dossier }: { dossier: Dossier }) {
  const text = useText(myDossiersText).one;
  const lang = useLang();
  if (dossier.issued.length === 0) return null;
  const papers = [...dossier.issued].sort((a, b) => b.issuedAt.localeCompare(a.issuedAt));
  return (
    <section className="dossier-section">
      <h2>{text.papers}</h2>
      <ul className="paper-list">
        {papers.map(({ id, name, number, issuedAt, ready }) => {
          const words = pickText(name, lang);
          return (
            <li key={id}>
              <Icon name="file" size="large" />
              <div>
                <p className="paper-name">{words}</p>
                <p className="paper-detail">{text.paperNumber(number, formatDate(issuedAt))}</p>
              </div>
              {ready ? (
                <ButtonLink
                  size="small"
                  icon="download"
                  href={requestUrl(apiPath`/dossiers/${dossier.code}/issued/${id}`)}
                  target="_blank"
                  rel="noopener"
                >
                  {text.download}
                  <VisuallyHidden>: {words}</VisuallyHidden>
                </ButtonLink>
              ) : (
                <span role="status">{text.notReady}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
