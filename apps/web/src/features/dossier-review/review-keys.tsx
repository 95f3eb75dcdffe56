import { useText } from '../../shared/i18n/define-text.js';
import { KeysDialog } from '../../shared/officer-work/keys-dialog.js';
import { reviewText } from './text.js';

export function ReviewKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys, keysTitle } = useText(reviewText);
  return (
    <KeysDialog
      open={open}
      onClose={onClose}
      title={keysTitle}
      keys={[
        { keys: ['c'], meaning: keys.claim },
        { keys: ['a'], meaning: keys.assign },
        { keys: ['b'], meaning: keys.supplement },
        { keys: ['p'], meaning: keys.payment },
        { keys: ['y'], meaning: keys.consult },
        { keys: ['g'], meaning: keys.extend },
        { keys: ['h'], meaning: keys.handOver },
        { keys: ['n'], meaning: keys.note },
        { keys: ['m'], meaning: keys.message },
        { keys: [',', '.'], meaning: keys.document },
        { keys: ['Ctrl', 'Enter'], meaning: keys.send },
        { keys: ['t'], meaning: keys.next },
        { keys: ['i'], meaning: keys.inbox },
        { keys: ['?'], meaning: keys.help },
      ]}
    />
  );
}
