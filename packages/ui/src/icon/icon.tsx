import './icon.css';
import sprite from './icons.svg?no-inline';
import type { IconName } from './icon-names.js';

export interface IconProps {
  name: IconName;
  size?: 'text' | 'large' | undefined;
  className?: string | undefined;
}

/** Always beside words that say the same, hence hidden from readers. */
export function Icon({ name, size = 'text', className = '' }: IconProps) {
  return (
    <svg className={`mc-icon ${className}`} data-size={size} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
