import { z } from 'zod';
import { ROLES, type Role } from '@motcua/domain';
import { complain, word } from '../source/scalars.js';
import { readYamlSeed } from './seed-file.js';

export interface PostSeed {
  role: Role;
  agencyCode: string;
  title: string;
}

const POST = {
  vi: 'Viết "VAI_TRÒ @ mã cơ quan: chức danh"',
  en: 'Write "ROLE @ agency code: title"',
};

const posts = z.record(word, word).transform((record, context): PostSeed[] =>
  Object.entries(record).map(([post, title]) => {
    const [name = '', agencyCode = '', ...rest] = post.split('@').map((part) => part.trim());
    const role = ROLES.find((known) => known === name);
    return role && agencyCode && rest.length === 0 ? { role, agencyCode, title } : complain(context, POST);
  }),
);

const username = z.string().regex(/^[a-z][a-z0-9.]*$/);

const CitizenSource = z.strictObject({
  name: word,
  subject: z.uuid(),
  personalId: z.string().regex(/^\d{12}$/),
  dateOfBirth: z.iso.date(),
  gender: z.enum(['MALE', 'FEMALE']),
  phone: word,
  email: z.email(),
  address: z.strictObject({ provinceCode: word, communeCode: word, detail: word }),
});

const PeopleFile = z.strictObject({
  officers: z.record(username, z.strictObject({ name: word, posts })),
  machines: z.record(username, z.strictObject({ name: word })),
  citizens: z.record(username, CitizenSource),
});

export interface OfficerSeed {
  username: string;
  name: string;
  posts: PostSeed[];
}

export interface MachineSeed {
  username: string;
  name: string;
}

export type CitizenSeed = z.infer<typeof CitizenSource> & { username: string };

export interface PeopleSeed {
  officers: OfficerSeed[];
  machines: MachineSeed[];
  citizens: CitizenSeed[];
}

/** The demo province's people, all invented. Passwords are no part of it. */
export async function loadPeople(): Promise<PeopleSeed> {
  const { officers, machines, citizens } = await readYamlSeed('people.yaml', PeopleFile);
  return { officers: named(officers), machines: named(machines), citizens: named(citizens) };
}

function named<T>(record: Readonly<Record<string, T>>): (T & { username: string })[] {
  return Object.entries(record).map(([name, person]) => ({ username: name, ...person }));
}
