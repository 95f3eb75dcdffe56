import type { Dossier } from '@motcua/contracts';
import { Checkbox } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { readNumbers, useDraft } from '../drafts/use-draft.js';
import { reviewText } from '../text.js';

export interface ChecklistProps {
  taskKey: string;
  items: Dossier['openWork'][number]['checklist'];
}

/** An aid for the officer: ticks are kept on this computer and sent nowhere. */
export function Checklist({ taskKey, items }: ChecklistProps) {
  const text = useText(reviewText);
  const lang = useLang();
  const ticked = useDraft<number[]>(taskKey, 'checklist', [], readNumbers);
  if (items.length === 0) return null;
  return (
    <fieldset className="checklist">
      <legend>{text.checklist(ticked.value.length, items.length)}</legend>
      {items.map((item, index) => (
        <Checkbox
          key={item.vi}
          id={`check-${taskKey}-${index}`}
          label={pickText(item, lang)}
          checked={ticked.value.includes(index)}
          onValue={(on) =>
            ticked.set(on ? [...ticked.value, index] : ticked.value.filter((one) => one !== index))
          }
        />
      ))}
    </fieldset>
  );
}
