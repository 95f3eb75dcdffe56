import { ButtonLink, Icon, StatusTag, VisuallyHidden } from '@motcua/ui';
import { formatDate } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { toneOf } from '../status-tone.js';
import type { DossierItem } from './group-dossiers.js';
import { listText } from './text.js';

/** The whole row is the link's; its name is what the dossier is about. */
export function DossierRows({ items }: { items: readonly DossierItem[] }) {
  return (
    <ul className="dossier-rows">
      {items.map((item) => (
        <li key={item.code}>
          <div className="dossier-rows__words">
            <Title item={item} />
            <About item={item} />
          </div>
          <Icon name="chevron-right" />
        </li>
      ))}
    </ul>
  );
}

/** Those that stand still: each with its button, for most often there is one thing to do. */
export function WaitingRows({ items }: { items: readonly DossierItem[] }) {
  const text = useText(listText);
  return (
    <ul className="waiting-rows">
      {items.map((item) => {
        const asked = item.lifecycle === 'SUPPLEMENT_REQUESTED';
        return (
          <li key={item.code}>
            <div className="dossier-rows__words">
              <Title item={item} />
              <About item={item} />
            </div>
            <ButtonLink
              variant="primary"
              href={asked ? paths.supplement(item.code) : paths.myDossier(item.code)}
            >
              {asked ? text.supplement : item.lifecycle === 'PAYMENT_REQUESTED' ? text.pay : text.see}
              <VisuallyHidden>: {item.subject || item.procedureName}</VisuallyHidden>
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}

function Title({ item }: { item: DossierItem }) {
  return (
    <h3 className="dossier-rows__title">
      <a href={paths.myDossier(item.code)}>{item.subject || item.procedureName}</a>
    </h3>
  );
}

function About({ item }: { item: DossierItem }) {
  const text = useText(listText);
  const lang = useLang();
  const { code, statusName, sentence, submittedAt, dueAt, finished } = item;
  const when = dueAt && !finished ? text.due(formatDate(dueAt)) : text.submitted(formatDate(submittedAt));
  return (
    <>
      <p className="dossier-rows__status">
        <StatusTag tone={toneOf(item)}>{pickText(statusName, lang)}</StatusTag> {when}
      </p>
      <p>{pickText(sentence, lang)}</p>
      <p className="dossier-rows__code">
        <VisuallyHidden>{text.code} </VisuallyHidden>
        {code}
      </p>
    </>
  );
}
