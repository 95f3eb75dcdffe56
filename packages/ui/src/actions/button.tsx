import './button.css';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-names.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonLook {
  variant?: ButtonVariant | undefined;
  size?: 'normal' | 'small' | undefined;
  /** For the one main action of a page: the whole width on a phone, a generous one elsewhere. */
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
}

export interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  /** Shows a spinner and ignores presses, yet keeps focus: a disabled button would drop it. */
  busy?: boolean | undefined;
}

const look = ({ variant = 'secondary', size = 'normal', wide }: ButtonLook) => ({
  'data-variant': variant,
  'data-size': size,
  'data-wide': wide || undefined,
});

export function Button({
  variant,
  size,
  wide,
  icon,
  iconAfter,
  busy,
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      {...look({ variant, size, wide })}
      className={`mc-button ${className}`}
      onClick={press}
      aria-busy={busy || undefined}
    >
      {busy ? <span className="mc-button__spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

export interface ButtonLinkProps extends ButtonLook, ComponentProps<'a'> {
  href: string;
}

export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  iconAfter,
  className = '',
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} {...look({ variant, size, wide })} className={`mc-button ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mc-button-row">{children}</div>;
}
