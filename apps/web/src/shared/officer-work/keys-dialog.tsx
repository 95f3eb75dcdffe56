import { Checkbox, Dialog } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { setShortcutsOn, useShortcutsOn } from './shortcuts.js';
import { officerWorkText } from './text.js';
import './keys-dialog.css';

interface KeyHelp {
  keys: readonly string[];
  meaning: string;
}

export interface KeysDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  keys: readonly KeyHelp[];
}

export function KeysDialog({ open, onClose, title, keys }: KeysDialogProps) {
  const text = useText(officerWorkText).keys;
  const on = useShortcutsOn();
  return (
    <Dialog open={open} onClose={onClose} title={text.title} closeLabel={text.close}>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map((help) => (
          <div key={help.meaning}>
            <dt>
              {help.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{help.meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        id="single-keys"
        label={text.toggle}
        hint={text.toggleHint}
        checked={on}
        onValue={setShortcutsOn}
      />
    </Dialog>
  );
}
