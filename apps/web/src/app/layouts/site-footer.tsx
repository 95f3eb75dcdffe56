import { Icon } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { site } from '../../shared/site/site.js';
import { appText } from '../text.js';
import { TextSizeControl } from './text-size-control.js';

export function SiteFooter() {
  const { footer, ...text } = useText(appText);
  const lang = useLang();
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <div>
          <p className="site-footer__title">{footer.help}</p>
          <p className="site-footer__contact">
            <Icon name="phone" />
            <span>
              {footer.call} <a href={site.helpPhone.href}>{site.helpPhone.shown}</a>
              <br />
              {pickText(site.helpHours, lang)}
            </span>
          </p>
          <p className="site-footer__contact">
            <Icon name="pin" />
            <span>
              {footer.counter}: {pickText(site.counter, lang)}
            </span>
          </p>
        </div>
        <ul className="site-footer__links" aria-label={footer.site}>
          <li>
            <a href={paths.help}>{text.help}</a>
          </li>
          <li>
            <a href={paths.lookUp}>{text.lookUp}</a>
          </li>
          <li>
            <a href={paths.inbox()}>{text.forOfficers}</a>
          </li>
        </ul>
        <TextSizeControl />
        <p className="site-footer__about">{footer.about}</p>
      </div>
    </footer>
  );
}
