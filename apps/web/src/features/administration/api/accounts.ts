import type {
  Account,
  ChangePost,
  EndPost,
  GivePost,
  GovernedUnits,
  NewAccount,
  OneTimePassword,
  RecoverAccount,
  WithReason,
} from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';
import { ADMIN } from './admin-query.js';

const of = (username: string) => `/administration/accounts/${encodeURIComponent(username)}`;

export const accountQuery = (username: string) =>
  queryOptions({
    queryKey: [ADMIN, 'account', username],
    queryFn: ({ signal }) => api.get<Account>(of(username), { signal }),
    staleTime: 0,
  });

export const unitsQuery = (q: string) =>
  queryOptions({
    queryKey: [ADMIN, 'units', q],
    queryFn: ({ signal }) => api.get<GovernedUnits>('/administration/units', { query: { q }, signal }),
  });

export const createAccount = (body: NewAccount) =>
  api.post<OneTimePassword>('/administration/accounts', { body });

export interface Seen {
  username: string;
  version: number;
}

export const givePost = ({ username, version }: Seen, body: GivePost) =>
  api.post<Account>(`${of(username)}/posts`, { body, ifMatch: version });

export const movePost = ({ username, version }: Seen, postId: string, body: ChangePost) =>
  api.patch<Account>(`${of(username)}/posts/${postId}`, { body, ifMatch: version });

export const endPost = ({ username, version }: Seen, postId: string, body: EndPost) =>
  api.post<Account>(`${of(username)}/posts/${postId}/end`, { body, ifMatch: version });

export const changeAccount = (
  { username, version }: Seen,
  what: 'disable' | 'enable' | 'end-sessions' | `sessions/${string}/end`,
  body: WithReason,
) => api.post<Account>(`${of(username)}/${what}`, { body, ifMatch: version });

export const recoverAccount = ({ username, version }: Seen, body: RecoverAccount) =>
  api.post<OneTimePassword>(`${of(username)}/recover`, { body, ifMatch: version });
