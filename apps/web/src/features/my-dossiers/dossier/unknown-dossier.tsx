import { ButtonLink, ButtonRow } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { PageHeading } from '../../../shared/page/page-heading.js';
import { Page } from '../../../shared/page/page.js';
import { dossierText } from './text.js';

/** Not mine and not there look the same, on purpose; what one can do is the same too. */
export function UnknownDossier({ code }: { code: string }) {
  const words = useText(dossierText);
  const text = words.unknown;
  return (
    <Page width="read">
      <PageHeading title={text.title} lead={text.code(code)} />
      <ul className="own-bullets">
        <li>{text.typed}</li>
        <li>{text.account}</li>
        <li>{text.secret}</li>
      </ul>
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.myDossiers}>
          {words.mine}
        </ButtonLink>
        <ButtonLink href={paths.lookUpOf(code)}>{text.lookUp}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
