import type { TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

/** Everybody the engine's tests need, at one ward. */
export interface Cast {
  an: Person;
  intake: Person;
  clerk: Person;
  clerk2: Person;
  head: Person;
  chair: Person;
  cashier: Person;
  results: Person;
  department: Person;
}

const NAMES: Record<keyof Cast, string> = {
  an: 'dan.an',
  intake: 'mc.donghoi.tiepnhan',
  clerk: 'vp.donghoi.hotich',
  clerk2: 'vp.donghoi.hotich2',
  head: 'vp.donghoi.truong',
  chair: 'ub.donghoi.chutich',
  cashier: 'vp.donghoi.ketoan',
  results: 'mc.donghoi.traketqua',
  department: 'stp.chuyenvien',
};

export const WARD = 'H50.101';

export async function cast(t: TestApp): Promise<Cast> {
  const signedIn = Object.entries(NAMES).map(async ([who, name]) => [who, await Person.signIn(t, name)]);
  return Object.fromEntries(await Promise.all(signedIn)) as Cast;
}
