import './menu.css';
import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';

export interface MenuProps {
  label: ReactNode;
  children: ReactNode;
}

/** A native disclosure with links and buttons: no menu role, so Tab and a screen reader work as on any list. */
export function Menu({ label, children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = ref.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) return;
      menu.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  const closeAfterChoice = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button') && ref.current) {
      ref.current.open = false;
    }
  };
  return (
    <details className="mc-menu" ref={ref}>
      <summary>{label}</summary>
      <div className="mc-menu__panel" onClick={closeAfterChoice}>
        {children}
      </div>
    </details>
  );
}
