import { Button, ButtonLink, ButtonRow, Icon, Skeleton } from '@motcua/ui';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { lastPlace, placeHref } from '../../../shared/officer-work/work-place.js';
import { endsMyTurn } from '../actions/action-groups.js';
import type { Done } from '../actions/use-perform.js';
import { usePaperName } from '../actions/paper-name.js';
import { reviewText } from '../text.js';
import type { NextDossier } from './use-next-dossier.js';

export interface DoneNoticeProps {
  done: Done;
  next: NextDossier;
  onDismiss: () => void;
}

/** In the place of the button that was pressed, not in a corner and not for some seconds: what has happened. */
export function DoneNotice({ done, next, onDismiss }: DoneNoticeProps) {
  const text = useText(reviewText).done;
  const paperName = usePaperName();
  const lang = useLang();
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // A dialog that closes at the same moment gives focus back to its button first.
    const timer = setTimeout(() => ref.current?.focus());
    return () => clearTimeout(timer);
  }, [done.at]);
  const { action, answer } = done;
  const title = (
    <p ref={ref} tabIndex={-1} className="mc-quiet-focus done-notice__title">
      {text.title(pickText(action.label, lang))}
    </p>
  );
  const papers = action.issues.length > 0 && <p>{text.papers(action.issues.map(paperName).join(', '))}</p>;
  if (!endsMyTurn(action)) {
    return (
      <div className="done-notice" data-quiet>
        <Icon name="check-circle" />
        <div>
          {title}
          {papers}
        </div>
        <Button size="small" variant="quiet" icon="close" aria-label={text.close} onClick={onDismiss} />
      </div>
    );
  }
  return (
    <div className="done-notice">
      <Icon name="check-circle" />
      <div>
        {title}
        <p>{pickText(answer.sentence, lang)}</p>
        {papers}
        {next.state === 'looking' && <Skeleton label={text.looking} lines={1} />}
        {next.state === 'none' && <p>{text.nothingLeft}</p>}
        {next.state === 'found' && (
          <>
            <ButtonLink
              variant="primary"
              size="small"
              iconAfter="forward"
              href={paths.officerDossier(next.row.dossierCode)}
            >
              {text.next}
            </ButtonLink>
            <p className="done-notice__next">
              {next.row.dossierCode} · {next.row.procedureName} · {next.row.ownerName}
            </p>
          </>
        )}
        <ButtonRow>
          <ButtonLink size="small" href={placeHref(lastPlace())}>
            {text.toInbox}
          </ButtonLink>
          <Button size="small" variant="quiet" onClick={onDismiss}>
            {text.stay}
          </Button>
        </ButtonRow>
      </div>
    </div>
  );
}
