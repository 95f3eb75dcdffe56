import './layout.css';
import type { ComponentProps } from 'react';

export function VisuallyHidden(props: ComponentProps<'span'>) {
  return <span {...props} className="mc-visually-hidden" />;
}
