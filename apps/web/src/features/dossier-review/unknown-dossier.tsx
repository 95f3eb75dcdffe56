import { ButtonLink, ButtonRow } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { lastPlace, placeHref } from '../../shared/officer-work/work-place.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { reviewText } from './text.js';

/** The same for a code that does not exist and one that is not this officer's to see. */
export function UnknownDossier({ code }: { code: string }) {
  const text = useText(reviewText).unknown;
  return (
    <Page width="read">
      <PageHeading title={text.title(code)} />
      <p>{text.body}</p>
      <ButtonRow>
        <ButtonLink variant="primary" href={placeHref(lastPlace())}>
          {text.back}
        </ButtonLink>
        <ButtonLink href={placeHref({ tab: 'unit', q: code })}>{text.search}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
