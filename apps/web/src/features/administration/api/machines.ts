import type {
  ChangeMachine,
  Machine,
  Machines,
  MachineSecret,
  NewMachine,
  RotateSecret,
  WithReason,
} from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api/api.js';
import { ADMIN } from './admin-query.js';

const of = (clientId: string) => `/administration/machines/${encodeURIComponent(clientId)}`;

export const machineQuery = (clientId: string) =>
  queryOptions({
    queryKey: [ADMIN, 'machine', clientId],
    queryFn: ({ signal }) => api.get<Machine>(of(clientId), { signal }),
    staleTime: 0,
  });

/** What a machine can be good for comes with every list. */
export const scopesQuery = queryOptions({
  queryKey: [ADMIN, 'scopes'],
  queryFn: ({ signal }) => api.get<Machines>('/administration/machines', { query: { limit: 1 }, signal }),
});

export const createMachine = (body: NewMachine) =>
  api.post<MachineSecret>('/administration/machines', { body });

export interface SeenMachine {
  clientId: string;
  version: number;
}

export const changeMachine = ({ clientId, version }: SeenMachine, body: ChangeMachine) =>
  api.patch<Machine>(of(clientId), { body, ifMatch: version });

export const rotateSecret = ({ clientId, version }: SeenMachine, body: RotateSecret) =>
  api.post<MachineSecret>(`${of(clientId)}/rotate`, { body, ifMatch: version });

export const switchMachine = (
  { clientId, version }: SeenMachine,
  what: 'disable' | 'enable',
  body: WithReason,
) => api.post<Machine>(`${of(clientId)}/${what}`, { body, ifMatch: version });
