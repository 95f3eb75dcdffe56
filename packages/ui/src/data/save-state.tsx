import './save-state.css';
import { Icon } from '../icon/icon.js';

export interface SaveStateProps {
  state: 'idle' | 'saving' | 'saved' | 'offline' | 'failed';
  /** "Đã lưu 10:32", "Đang lưu…", "Chưa lưu được, sẽ thử lại". */
  text: string;
}

const icons = { idle: null, saving: 'refresh', saved: 'check', offline: 'offline', failed: 'error' } as const;

export function SaveState({ state, text }: SaveStateProps) {
  const icon = icons[state];
  return (
    // Only trouble is read out by itself: "saved" after every field would be noise.
    <p className="mc-save-state" data-state={state} role={state === 'failed' ? 'alert' : undefined}>
      {icon && <Icon name={icon} />}
      {text}
    </p>
  );
}
