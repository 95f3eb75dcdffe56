import type { DemoPeople } from '@motcua/contracts';
import { TextInput } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api/api.js';
import { useText } from '../../shared/i18n/define-text.js';
import type { Credentials } from '../../shared/officer-work/officer-sign-in-form.js';
import { filterOfficers, groupByUnit } from './group-by-unit.js';
import { officerSignInText } from './text.js';

export interface DemoOfficersProps {
  onPick: (credentials: Credentials, name: string) => void;
  /** Whom the page is being signed in as, said beside the list. */
  signingInAs: string | null;
}

/** Only on a demo site, and plainly said to be so: nobody must take it for how real accounts work. */
export function DemoOfficers({ onPick, signingInAs }: DemoOfficersProps) {
  const text = useText(officerSignInText);
  const [typed, setTyped] = useState('');
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: ({ signal }) => api.get<DemoPeople>('/demo/people', { signal }),
    staleTime: Infinity,
  });
  if (!people.data) return null;
  const { password, officers } = people.data;
  const roleName = (role: string) => Object.entries(text.roles).find(([key]) => key === role)?.[1] ?? role;
  const units = groupByUnit(filterOfficers(officers, typed, roleName));
  return (
    <section className="demo-officers" aria-labelledby="demo-officers">
      <h2 id="demo-officers">{text.demoTitle}</h2>
      <p>{text.demoLead}</p>
      <p>{text.demoPassword(password)}</p>
      <p role="status">{signingInAs && text.signingIn(signingInAs)}</p>
      <TextInput
        id="demo-filter"
        type="search"
        label={text.demoFilter}
        value={typed}
        onValue={setTyped}
        autoComplete="off"
      />
      {units.length === 0 && <p>{text.demoNone}</p>}
      {units.map((unit) => (
        <section key={unit.name}>
          <h3>{unit.name}</h3>
          <ul>
            {unit.officers.map(({ username, name, roles }) => (
              <li key={username}>
                <button type="button" onClick={() => onPick({ username, password }, name)}>
                  <strong>{name}</strong>
                  <span>{roles.map(roleName).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
