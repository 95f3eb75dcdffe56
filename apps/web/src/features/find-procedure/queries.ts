import type { Draft, OpenDraft } from '@motcua/contracts';
import { api } from '../../shared/api/api.js';
import { apiPath } from '../../shared/api/request-url.js';

/** Addresses of what these pages read; types stand beside each use. */
export const LIFE_EVENTS = '/life-events';
export const procedurePath = (code: string) => apiPath`/procedures/${code}`;
export const agenciesPath = (code: string) => apiPath`/procedures/${code}/agencies`;
export const DRAFTS = '/drafts';
/** The first few dossiers are enough to know whether one waits for its owner. */
export const LATEST_DOSSIERS = '/dossiers?limit=20';

/** What a person has in hand changes under their own hands: looked up at every visit. */
export const AT_EVERY_VISIT = 0;

/** As in the address of the search page. */
export interface SearchWish {
  q: string;
  audience: string;
  lifeEvent: string;
  fileable: string;
}

/** One page of what was found; equal wishes have equal addresses. */
export function hitsPath(wish: SearchWish, cursor = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...wish, cursor })) if (value) query.set(name, value);
  return query.size > 0 ? `/procedures?${query}` : '/procedures';
}

export const openDraft = (body: OpenDraft) => api.post<Draft>('/drafts', { body });
