import { pickText } from '../../shared/i18n/pick-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { paths } from '../../shared/navigation/paths.js';
import { site } from '../../shared/site/site.js';

/** The emblem's place. A door of gold stands in it: the state emblem may be put there by those entitled to. */
function Emblem() {
  return (
    <svg className="site-header__emblem" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="19" />
      <path d="M12 31V18a8 8 0 0 1 16 0v13M20 17v14M9 31h22" />
    </svg>
  );
}

export interface BrandProps {
  href?: string | undefined;
  subtitle?: string | undefined;
}

export function Brand({ href = paths.home, subtitle }: BrandProps) {
  const lang = useLang();
  return (
    <a className="site-header__brand" href={href}>
      <Emblem />
      <span>
        <strong lang="vi">{site.name}</strong>
        <span className="site-header__owner">{subtitle ?? pickText(site.owner, lang)}</span>
      </span>
    </a>
  );
}
