import type { AvailableAction } from '@motcua/contracts';
import { Button } from '@motcua/ui';
import { actionId } from '../actions/action-groups.js';
import type { Pressed } from '../actions/pressed.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { correctText } from './text.js';

export interface CorrectButtonsProps {
  actions: readonly AvailableAction[];
  onPress: (pressed: Pressed) => void;
}

/** One for each step whose form this officer may give anew; what the form is about tells them apart. */
export function CorrectButtons({ actions, onPress }: CorrectButtonsProps) {
  const text = useText(correctText);
  const lang = useLang();
  const corrections = actions.filter(({ kind }) => kind === 'correct');
  if (corrections.length === 0) return null;
  return (
    <div className="case__talk">
      {corrections.map((action) => {
        const label = pickText(action.label, lang);
        const page = action.form?.pages[0]?.title;
        return (
          <Button
            key={actionId(action)}
            size="small"
            icon="edit"
            title={action.consequence ? pickText(action.consequence, lang) : undefined}
            onClick={() => onPress({ action })}
          >
            {page ? text.which(label, pickText(page, lang)) : label}
          </Button>
        );
      })}
    </div>
  );
}
