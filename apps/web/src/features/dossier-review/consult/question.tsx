import type { Dossier } from '@motcua/contracts';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { consultText } from './text.js';
import './consult.css';

/** What somebody wants to know, in their words. */
export function Question({ consultation }: { consultation: Dossier['consultations'][number] }) {
  const text = useText(consultText);
  const { question, askedBy, askedAt } = consultation;
  return (
    <figure className="question">
      <figcaption>{text.asks(askedBy, formatDateTime(askedAt))}</figcaption>
      <blockquote aria-label={text.question}>{question}</blockquote>
    </figure>
  );
}
