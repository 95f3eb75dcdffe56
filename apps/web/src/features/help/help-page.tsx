import { Card, Disclosure, LinkList } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { site } from '../../shared/site/site.js';
import { helpText } from './text.js';

export function HelpPage() {
  const text = useText(helpText);
  const lang = useLang();
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.lead} />
      <Card title={text.call}>
        <p>
          <a href={site.helpPhone.href}>{site.helpPhone.shown}</a>, {pickText(site.helpHours, lang)}
        </p>
      </Card>
      <Card title={text.counter}>
        <p>{pickText(site.counter, lang)}</p>
        <p>{text.counterNote}</p>
      </Card>
      <section>
        <h2>{text.doNow}</h2>
        <LinkList
          items={[
            { href: paths.search(), icon: 'search', text: text.find },
            { href: paths.lookUp, icon: 'qr', text: text.track },
            { href: paths.myDossiers, icon: 'folder', text: text.mine },
          ]}
        />
      </section>
      <section>
        <h2>{text.questions}</h2>
        {Object.entries(text.faq).map(([key, { q, a }]) => (
          <Disclosure key={key} summary={q}>
            <p>{a}</p>
          </Disclosure>
        ))}
      </section>
    </Page>
  );
}
