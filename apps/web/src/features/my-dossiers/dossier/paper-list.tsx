import { ButtonLink, Icon, VisuallyHidden } from '@motcua/ui';
import { apiPath, requestUrl } from '../../../shared/api/request-url.js';
import { formatDate } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import type { IssuedPaper } from './papers.js';
import { dossierText } from './text.js';

export interface PaperListProps {
  code: string;
  papers: readonly IssuedPaper[];
  /** The papers are what the page is visited for. */
  main?: boolean | undefined;
}

export function PaperList({ code, papers, main }: PaperListProps) {
  const text = useText(dossierText).papers;
  const lang = useLang();
  return (
    <ul className="own-papers">
      {papers.map(({ id, name, number, issuedAt, ready }) => {
        const words = pickText(name, lang);
        return (
          <li key={id}>
            <span className="own-papers__words">
              <strong>{words}</strong>
              <small>{text.number(number, formatDate(issuedAt))}</small>
            </span>
            <span className="own-papers__get" role="status">
              {ready ? (
                <ButtonLink
                  variant={main ? 'primary' : 'secondary'}
                  size={main ? 'normal' : 'small'}
                  icon="download"
                  href={requestUrl(apiPath`/dossiers/${code}/issued/${id}/open`)}
                  download
                >
                  {text.download}
                  <VisuallyHidden>: {words}</VisuallyHidden>
                </ButtonLink>
              ) : (
                <span className="own-soft">
                  <Icon name="hourglass" /> {text.preparing}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
