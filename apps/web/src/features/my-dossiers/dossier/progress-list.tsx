import type { Dossier } from '@motcua/contracts';
import { Icon, VisuallyHidden } from '@motcua/ui';
import type { IconName } from '@motcua/ui';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { progressOf } from './progress.js';
import type { ProgressStep } from './progress.js';
import { dossierText } from './text.js';
import { WaitingPlace } from './waiting/waiting-place.js';

const ICONS: Readonly<Record<ProgressStep['state'], IconName | null>> = {
  done: 'check',
  now: 'hourglass',
  todo: null,
  ended: 'close',
};

export function ProgressList({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).progress;
  return (
    <section className="own-section">
      <h2>{text.title}</h2>
      <ol className="own-progress">
        {progressOf(dossier).map((step) => {
          const icon = ICONS[step.state];
          return (
            <li
              key={step.key}
              data-state={step.state}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <span className="own-progress__mark" aria-hidden="true">
                {icon && <Icon name={icon} />}
              </span>
              <div>
                <p className="own-progress__name">
                  {text.steps[step.key]}
                  <VisuallyHidden>: {text.state[step.state]}</VisuallyHidden>
                </p>
                <p className="own-soft">
                  {step.at ? (
                    <time dateTime={step.at}>{formatDateTime(step.at)}</time>
                  ) : (
                    step.state === 'now' && <Work dossier={dossier} />
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What is being done at this moment and by whom, what is waited for and until when. */
function Work({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).progress;
  const lang = useLang();
  const { turn, supplement, payment, completedAt, openWork, waiting } = dossier;
  const waits = turn.who === 'OWNER' && <strong className="own-progress__work">{text.waits}</strong>;
  // Everything else stands still meanwhile.
  if (supplement || payment) return waits;
  if (completedAt) return text.ready;
  const works = openWork
    .filter(({ role }) => role !== 'OWNER')
    .map(({ stepName, unitName }) => text.work(pickText(stepName, lang), unitName));
  return (
    <>
      {waits}
      {[...new Set(works)].map((work) => (
        <span key={work} className="own-progress__work">
          {work}
        </span>
      ))}
      {waiting.map((place) => (
        <WaitingPlace key={place.taskKey} place={place} />
      ))}
    </>
  );
}
