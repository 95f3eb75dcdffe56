import './facts.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-names.js';

export interface Fact {
  icon: IconName;
  label: ReactNode;
  value: ReactNode;
  detail?: ReactNode | undefined;
}

/** The few figures that decide: how long, how much, who, where. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="mc-facts">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>
            <Icon name={fact.icon} />
            {fact.label}
          </dt>
          <dd>
            {fact.value}
            {fact.detail && <span className="mc-facts__detail">{fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
