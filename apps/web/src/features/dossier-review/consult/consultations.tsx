import type { Dossier } from '@motcua/contracts';
import { StatusTag } from '@motcua/ui';
import { useState } from 'react';
import { formatDateTime } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { CONSULT_TONES, consultState, inOrder } from './consult-state.js';
import { Question } from './question.js';
import { consultText } from './text.js';

/** Who was asked for a view beside the flow, and what they said; officers only. */
export function Consultations({ consultations }: Pick<Dossier, 'consultations'>) {
  const text = useText(consultText);
  const [now] = useState(Date.now);
  return (
    <ul className="case__list">
      {inOrder(consultations).map((one) => {
        const state = consultState(one, now);
        return (
          <li key={one.taskKey}>
            <p className="consult__head">
              <strong>{one.unitName}</strong>
              <StatusTag tone={CONSULT_TONES[state]}>{text.states[state]}</StatusTag>
              {one.reply === null && <span>{text.until(formatDateTime(one.dueAt))}</span>}
            </p>
            <Question consultation={one} />
            <Answer consultation={one} />
          </li>
        );
      })}
    </ul>
  );
}

function Answer({ consultation: one }: { consultation: Dossier['consultations'][number] }) {
  const text = useText(consultText);
  if (one.reply === null || !one.repliedAt) return null;
  const at = formatDateTime(one.repliedAt);
  if (one.reply === 'TIMEOUT') return <p className="case__soft">{text.lapsed(at)}</p>;
  return (
    <div>
      <p className="case__soft">{text.repliedAt(one.repliedBy ?? one.unitName, at)}</p>
      <p className="case__words">{one.text || text.noWords}</p>
    </div>
  );
}
