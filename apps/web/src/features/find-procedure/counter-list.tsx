import type { OfferingAgencies } from '@motcua/contracts';
import { Icon } from '@motcua/ui';
import './find-procedure.css';

/** Counters with all that one needs to get there: address, hours, telephone. */
export function CounterList({ agencies }: { agencies: OfferingAgencies['items'] }) {
  return (
    <ul className="counters">
      {agencies.map(({ competent, receiving: { name, address, openingHours, phone } }) => (
        <li key={competent.code}>
          <strong>{name}</strong>
          {address && (
            <span>
              <Icon name="pin" /> {address}
            </span>
          )}
          {openingHours && (
            <span>
              <Icon name="clock" /> {openingHours}
            </span>
          )}
          {phone && (
            <span>
              <Icon name="phone" /> <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
