import type { MyData } from '@motcua/contracts';
import { Disclosure, SummaryList } from '@motcua/ui';
import { formatCount, formatDay } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { myDataText } from './text.js';

const LINKS: Partial<Record<keyof MyData['held'], string>> = {
  dossiers: paths.myDossiers,
  drafts: paths.myDossiers,
  notices: paths.notices,
  sessions: paths.mySessions,
};

export function HeldCard({ held: { identity, held } }: { held: MyData }) {
  const text = useText(myDataText).held;
  const { gender, dateOfBirth, phone, email, address } = identity;
  const genderWord = gender === 'male' ? text.male : gender === 'female' ? text.female : gender;
  const row = (key: string, question: string, value: string | null) => ({
    key,
    question,
    answer: value ?? <span className="my-data__soft">{text.none}</span>,
  });
  const kinds = Object.keys(text.counts) as (keyof MyData['held'])[];
  return (
    <section aria-labelledby="held">
      <h2 id="held">{text.title}</h2>
      {identity.verified && <p>{text.verified}</p>}
      <SummaryList
        rows={[
          row('name', text.name, identity.fullName),
          row('id', text.personalId, identity.personalId),
          row('birth', text.dateOfBirth, dateOfBirth && formatDay(dateOfBirth)),
          row('gender', text.gender, genderWord),
          row('phone', text.phone, phone),
          row('email', text.email, email),
          row('address', text.address, address),
        ]}
      />
      <Disclosure summary={text.besides}>
        <ul className="my-data__counts">
          {kinds.map((kind) => {
            const words = `${text.counts[kind]}: ${formatCount(held[kind])}`;
            const href = LINKS[kind];
            return <li key={kind}>{href ? <a href={href}>{words}</a> : words}</li>;
          })}
        </ul>
      </Disclosure>
    </section>
  );
}
