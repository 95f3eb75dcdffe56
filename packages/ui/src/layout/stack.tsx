import './layout.css';
import type { ReactNode } from 'react';

interface StackProps {
  gap?: 'tight' | 'normal' | 'wide' | undefined;
  children: ReactNode;
}

export function Stack({ gap = 'normal', children }: StackProps) {
  return (
    <div className="mc-stack" data-gap={gap}>
      {children}
    </div>
  );
}
