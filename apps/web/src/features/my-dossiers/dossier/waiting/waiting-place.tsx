import type { Dossier } from '@motcua/contracts';
import { formatDateTime } from '../../../../shared/formatting/format.js';
import { useText } from '../../../../shared/i18n/define-text.js';
import { useLang } from '../../../../shared/i18n/lang.js';
import { pickText } from '../../../../shared/i18n/pick-text.js';
import { paths } from '../../../../shared/navigation/paths.js';
import { waitingText } from './text.js';

/** Where nobody works: what is waited for, and until when. */
export function WaitingPlace({ place }: { place: Dossier['waiting'][number] }) {
  const text = useText(waitingText);
  const lang = useLang();
  const { kind, name, until, dossierCode, stopsClock } = place;
  return (
    <span className="own-progress__work">
      {pickText(name, lang)} ({text.until[kind](formatDateTime(until))}). {stopsClock && text.stopsClock}{' '}
      {dossierCode && <a href={paths.myDossier(dossierCode)}>{text.open(dossierCode)}</a>}
    </span>
  );
}
