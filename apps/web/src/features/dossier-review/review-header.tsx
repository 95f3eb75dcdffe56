import type { Dossier } from '@motcua/contracts';
import { Button, CopyButton, Icon, StatusTag } from '@motcua/ui';
import type { Tone } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { officerWorkText } from '../../shared/officer-work/text.js';
import { lastPlace, placeHref } from '../../shared/officer-work/work-place.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { reviewText } from './text.js';

const TONES: Record<string, Tone> = {
  REJECTED_AT_INTAKE: 'danger',
  WITHDRAWN: 'neutral',
  STOPPED: 'danger',
  COMPLETED: 'success',
  RESULT_RETURNED: 'success',
  SUPPLEMENT_REQUESTED: 'warning',
  PAYMENT_REQUESTED: 'warning',
};

export interface ReviewHeaderProps {
  dossier: Dossier;
  onHelp: () => void;
}

export function ReviewHeader({ dossier, onHelp }: ReviewHeaderProps) {
  const text = useText(reviewText);
  const work = useText(officerWorkText);
  const lang = useLang();
  const name = pickText(dossier.procedure.name, lang);
  return (
    <div className="review__head">
      <a className="review__back" href={placeHref(lastPlace())}>
        <Icon name="back" />
        {text.back}
      </a>
      <div className="review__title">
        <PageHeading title={dossier.code} documentTitle={`${dossier.code} – ${name}`} />
        <CopyButton value={dossier.code} label={text.copy} copiedLabel={text.copied} />
      </div>
      <p className="review__what" title={name}>
        <strong>{dossier.owner.name}</strong> · {name}
      </p>
      <StatusTag tone={TONES[dossier.lifecycle] ?? 'info'}>{pickText(dossier.statusName, lang)}</StatusTag>
      <span className="review__channel">{work.channel[dossier.channel]}</span>
      <div className="review__tools for-keyboards">
        <Button size="small" variant="quiet" icon="help" onClick={onHelp}>
          {work.keys.open}
        </Button>
      </div>
    </div>
  );
}
