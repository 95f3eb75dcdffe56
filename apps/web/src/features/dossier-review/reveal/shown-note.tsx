import { Button } from '@motcua/ui';
import { useText } from '../../../shared/i18n/define-text.js';
import type { ShownGroup } from '../../../shared/officer-work/dossier-query.js';
import { caseText } from '../case/text.js';
import type { Reveals } from './use-reveals.js';

/** Says that numbers stand in full, and hides them again. */
export function ShownNote({ group, reveals }: { group: ShownGroup; reveals: Reveals }) {
  const text = useText(caseText);
  if (!reveals.shown[group]) return null;
  return (
    <p className="case__mask" role="status">
      {text.unmasked}{' '}
      <Button size="small" variant="quiet" onClick={() => reveals.hide(group)}>
        {text.mask}
      </Button>
    </p>
  );
}
