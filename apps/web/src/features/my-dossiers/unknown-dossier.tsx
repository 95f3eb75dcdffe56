import { ButtonLink, ButtonRow } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { myDossiersText } from './text.js';

/** Somebody else's code and one that does not exist look alike; the way on is the same. */
export function UnknownDossier({ code }: { code: string }) {
  const text = useText(myDossiersText).one.notFound;
  return (
    <Page width="read">
      <PageHeading title={text.title} eyebrow={code} />
      <p>{text.body}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.lookUpOf(code)}>
          {text.lookUp}
        </ButtonLink>
        <ButtonLink href={paths.myDossiers}>{text.mine}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
