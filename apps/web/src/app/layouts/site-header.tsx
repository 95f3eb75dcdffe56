import { Icon, Menu, VisuallyHidden } from '@motcua/ui';
import { usePathname } from 'wouter/use-browser-location';
import { useText } from '../../shared/i18n/define-text.js';
import { paths, signInAndReturn } from '../../shared/navigation/paths.js';
import { usePerson } from '../../shared/session/session.js';
import { appText } from '../text.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonMenu } from './person-menu.js';

export function SiteHeader() {
  const text = useText(appText);
  const path = usePathname();
  const person = usePerson();
  const signIn = path === paths.signIn() ? path + location.search : signInAndReturn();
  const links = [
    { href: paths.search(), text: text.findProcedure, icon: 'search' },
    { href: paths.lookUp, text: text.lookUp, icon: 'clock' },
    { href: paths.myDossiers, text: text.myDossiers, icon: 'folder' },
  ] as const;
  return (
    <header className="site-header">
      <div className="site-header__bar">
        <Brand />
        <nav className="site-header__links only-wide" aria-label={text.mainMenu}>
          {links.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.href === path ? 'page' : undefined}>
              {link.text}
            </a>
          ))}
        </nav>
        <div className="site-header__tools">
          <LanguageSwitch />
          <a className="site-header__tool only-narrow" href={paths.search()} aria-label={text.findProcedure}>
            <Icon name="search" />
          </a>
          <PersonMenu signInHref={signIn}>
            <a href={paths.myDossiers}>
              <Icon name="folder" />
              {text.myDossiers}
            </a>
            <a href={paths.notices}>
              <Icon name="bell" />
              {text.notices}
            </a>
            <a href={paths.myData}>
              <Icon name="eye" />
              {text.myData}
            </a>
            <a href={paths.mySessions}>
              <Icon name="globe" />
              {text.mySessions}
            </a>
          </PersonMenu>
          <div className="only-narrow">
            <Menu
              label={
                <>
                  <Icon name="menu" />
                  <VisuallyHidden>{text.menu}</VisuallyHidden>
                </>
              }
            >
              {links.map((link) => (
                <a key={link.href} href={link.href} aria-current={link.href === path ? 'page' : undefined}>
                  <Icon name={link.icon} />
                  {link.text}
                </a>
              ))}
              <a href={paths.help}>
                <Icon name="help" />
                {text.help}
              </a>
              {!person && (
                <a href={signIn}>
                  <Icon name="user" />
                  {text.signIn}
                </a>
              )}
            </Menu>
          </div>
        </div>
      </div>
    </header>
  );
}
