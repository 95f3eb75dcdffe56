import { usePathname } from 'wouter/use-browser-location';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { usePerson } from '../../shared/session/session.js';
import { appText } from '../text.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonMenu } from './person-menu.js';

/** One slim line: height is dear on a 768 px screen. The unit one acts for is always in sight. */
export function OfficerHeader() {
  const text = useText(appText);
  const path = usePathname();
  const unit = usePerson()?.posts[0]?.unitName;
  return (
    <header className="site-header" data-slim>
      <div className="site-header__bar">
        <Brand href={paths.inbox()} subtitle={unit ?? text.officerSite} />
        <nav className="site-header__links" aria-label={text.mainMenu}>
          <a href={paths.inbox()} aria-current={path === paths.inbox() ? 'page' : undefined}>
            {text.inbox}
          </a>
        </nav>
        <div className="site-header__tools">
          <LanguageSwitch />
          <PersonMenu signInHref={paths.officerSignIn()} />
        </div>
      </div>
    </header>
  );
}
