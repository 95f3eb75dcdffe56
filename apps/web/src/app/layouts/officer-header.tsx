import { Icon } from '@motcua/ui';
import { usePathname } from 'wouter/use-browser-location';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { adminHome, adminPages } from '../../shared/officer-work/administering.js';
import { readsReports } from '../../shared/officer-work/reporting.js';
import { usePerson } from '../../shared/session/session.js';
import { appText } from '../text.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonMenu } from './person-menu.js';

/** One slim line: height is dear on a 768 px screen. The unit one acts for is always in sight. */
export function OfficerHeader() {
  const text = useText(appText);
  const path = usePathname();
  const posts = usePerson()?.posts ?? [];
  const unit = posts[0]?.unitName;
  const home = adminHome(posts);
  const [firstAdminPage] = adminPages(posts);
  return (
    <header className="site-header" data-slim>
      <div className="site-header__bar">
        <Brand href={home ?? paths.inbox()} subtitle={unit ?? text.officerSite} />
        <nav className="site-header__links" aria-label={text.mainMenu}>
          {home === null && (
            <a href={paths.inbox()} aria-current={path === paths.inbox() ? 'page' : undefined}>
              {text.inbox}
            </a>
          )}
          {home === null && (
            <a href={paths.dossierSearch} aria-current={path === paths.dossierSearch ? 'page' : undefined}>
              {text.dossierSearch}
            </a>
          )}
          {readsReports(posts) && (
            <a href={paths.reports()} aria-current={path.startsWith('/can-bo/bao-cao') ? 'page' : undefined}>
              {text.reports}
            </a>
          )}
          {firstAdminPage && (
            <a
              href={firstAdminPage.href}
              aria-current={path.startsWith('/can-bo/quan-tri') ? 'page' : undefined}
            >
              {text.administration}
            </a>
          )}
        </nav>
        <div className="site-header__tools">
          <LanguageSwitch />
          <PersonMenu signInHref={paths.officerSignIn()}>
            {posts.some(({ role }) => role === 'COUNTER_HEAD' || role === 'INTAKE_OFFICER') && (
              <a href={paths.dataRequests}>
                <Icon name="edit" />
                {text.dataRequests}
              </a>
            )}
            <a href={paths.accountSecurity}>
              <Icon name="lock" />
              {text.security}
            </a>
          </PersonMenu>
        </div>
      </div>
    </header>
  );
}
