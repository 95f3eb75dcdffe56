import './chips.css';
import { Icon } from '../icon/icon.js';

export interface ChipItem {
  /** A filter is an address: pressing a chip goes there, with the filter set or lifted. */
  href: string;
  text: string;
  on?: boolean | undefined;
  /** Shown as a cross; says what the press does, for instance "Bỏ lọc: Khai sinh". */
  removeText?: string | undefined;
}

export interface ChipsProps {
  label: string;
  items: readonly ChipItem[];
}

export function Chips({ label, items }: ChipsProps) {
  return (
    <ul className="mc-chips" aria-label={label}>
      {items.map((item) => (
        <li key={item.href + item.text}>
          <a
            className="mc-chip"
            href={item.href}
            aria-current={item.on ? 'true' : undefined}
            aria-label={item.removeText}
          >
            {item.text}
            {item.removeText && <Icon name="close" />}
          </a>
        </li>
      ))}
    </ul>
  );
}
