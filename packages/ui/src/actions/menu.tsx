import './menu.css';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

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
      if (!menu?.open || !closesMenu(event, menu)) return;
      if (event.type === 'keydown') menu.querySelector('summary')?.focus();
      menu.open = false;
    };
    const kinds = ['keydown', 'pointerdown', 'click'];
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close);
    };
  }, []);
  return (
    <details className="mc-menu" ref={ref}>
      <summary>{label}</summary>
      <div className="mc-menu__panel">{children}</div>
    </details>
  );
}

/** Escape, a press outside, or a choice made inside. */
function closesMenu(event: Event, menu: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Escape';
  if (!(event.target instanceof Element)) return false;
  if (event.type === 'pointerdown') return !menu.contains(event.target);
  return menu.contains(event.target) && event.target.closest('a, button') !== null;
}
