import { ButtonLink, ButtonRow } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { procedureText } from './procedure-text.js';

export function UnknownProcedure() {
  const text = useText(procedureText);
  return (
    <Page width="read">
      <PageHeading title={text.notFound.title} />
      <p>{text.notFound.body}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.search()}>
          {text.all}
        </ButtonLink>
        <ButtonLink href={paths.home}>{text.home}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
