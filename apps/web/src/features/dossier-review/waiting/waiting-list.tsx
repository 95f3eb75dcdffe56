import type { Dossier } from '@motcua/contracts';
import { Icon } from '@motcua/ui';
import type { IconName } from '@motcua/ui';
import type { ReactNode } from 'react';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { FactLine } from './fact-line.js';
import { waitingText } from './text.js';
import './waiting.css';

const ICONS: Record<Dossier['waiting'][number]['kind'], IconName> = {
  TIMER: 'hourglass',
  SERVICE: 'globe',
  SUB_DOSSIER: 'folder',
};

/** Where no officer can do anything now: a time, another system, another dossier, or the citizen's own step. */
export function WaitingList({ dossier }: { dossier: Pick<Dossier, 'waiting' | 'openWork'> }) {
  const text = useText(waitingText);
  const lang = useLang();
  const ofOwner = dossier.openWork.filter(({ role }) => role === 'OWNER');
  if (dossier.waiting.length + ofOwner.length === 0) return null;
  return (
    <section className="waited" aria-labelledby="waiting">
      <h2 id="waiting">{text.title}</h2>
      <ul className="waited__list">
        {ofOwner.map((step) => (
          <Place
            key={step.taskKey}
            icon="user"
            what={text.owner}
            name={pickText(step.stepName, lang)}
            times={[text.since(formatDateTime(step.openedAt)), text.until.other(formatDateTime(step.dueAt))]}
          >
            {step.timeoutAt && step.timeoutWhy && (
              <p>{text.silence(formatDateTime(step.timeoutAt), pickText(step.timeoutWhy, lang))}</p>
            )}
            {step.lateness === 'PAUSED' && <p>{text.stopsClock}</p>}
          </Place>
        ))}
        {dossier.waiting.map((place) => {
          const until = place.kind === 'TIMER' ? text.until.TIMER : text.until.other;
          return (
            <Place
              key={place.taskKey}
              icon={ICONS[place.kind]}
              what={text.kinds[place.kind]}
              name={pickText(place.name, lang)}
              times={[text.since(formatDateTime(place.since)), until(formatDateTime(place.until))]}
            >
              {place.stopsClock && <p>{text.stopsClock}</p>}
              {place.dossierCode && (
                <a href={paths.officerDossier(place.dossierCode)}>{text.open(place.dossierCode)}</a>
              )}
            </Place>
          );
        })}
      </ul>
    </section>
  );
}

interface PlaceProps {
  icon: IconName;
  what: string;
  name: string;
  times: readonly string[];
  children: ReactNode;
}

function Place({ icon, what, name, times, children }: PlaceProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <p>
          <span className="waited__facts">{what}:</span> <strong>{name}</strong>
        </p>
        <FactLine facts={times} />
        {children}
      </div>
    </li>
  );
}
