import type { Gate } from './audiences.js';
import { DATA, DOSSIER, type TargetKind } from './targets.js';

export interface KnownRoute extends Gate {
  /** What its ids name; the matrix then tries everybody's, and one that is nobody's. */
  of?: TargetKind;
  /** A body that is right, so that only rights can refuse; without one `{}` is sent, which is refused after the gate. */
  send?: object;
  query?: string;
  /** Not called where it would be let in, because it would change what the matrix asks about. */
  changes?: true;
  /** Of those who are let in only a few are asked: it is slow on purpose, or asks another system. */
  slow?: true;
  /** What says that there is no such thing, where it is not 404. */
  absent?: 403;
}

const COUNTER = ['INTAKE_OFFICER', 'COUNTER_HEAD'] as const;
const SYSTEM_ADMIN = ['SYSTEM_ADMIN'] as const;
const LEADERS = ['COUNTER_HEAD', 'DIVISION_HEAD', 'APPROVER', 'INSPECTOR'] as const;
const reason = 'Thử quyền truy cập';

/**
 * Every route there is, a line each: who may call it, and what its ids name. A route that is not here fails the test:
 * add its line, by what the issue and the domain say (not by what its @Access says), and its kind of id to targets.ts.
 */
export const KNOWN_ROUTES: Readonly<Record<string, KnownRoute>> = {
  'GET /health/live': { who: 'anybody' },
  'GET /health/ready': { who: 'anybody' },
  'GET /api/v1/demo/people': { who: 'anybody' },
  'GET /api/v1/admin-units': { who: 'anybody' },
  'GET /api/v1/procedures': { who: 'anybody' },
  'GET /api/v1/procedures/:code': { who: 'anybody' },
  'GET /api/v1/procedures/:code/agencies': { who: 'anybody' },
  'GET /api/v1/life-events': { who: 'anybody' },
  'GET /api/v1/lookup': { who: 'anybody' },

  'GET /api/v1/session': { who: 'anybody' },
  'DELETE /api/v1/session': { who: 'anybody', changes: true },
  'POST /api/v1/session/officer': { who: 'anybody' },
  'POST /api/v1/session/officer/code': { who: 'anybody' },
  'POST /api/v1/session/passkey/begin': { who: 'anybody' },
  'POST /api/v1/session/passkey': { who: 'anybody' },
  'GET /api/v1/session/vneid': { who: 'anybody', slow: true },
  'GET /api/v1/session/vneid/callback': { who: 'anybody', slow: true },
  'POST /api/v1/oauth/token': { who: 'anybody' },
  'POST /api/v1/session/reauthenticate': { who: 'officers', restricted: true, slow: true },
  'POST /api/v1/session/reauthenticate/passkey': { who: 'officers', restricted: true, slow: true },
  'GET /api/v1/account/sessions': { who: 'signedIn' },
  'DELETE /api/v1/account/sessions': { who: 'signedIn', changes: true },
  'DELETE /api/v1/account/sessions/:id': { who: 'signedIn', of: DATA.session, changes: true },
  'GET /api/v1/account/security': { who: 'officers', restricted: true },
  'POST /api/v1/account/security/password': { who: 'officers', restricted: true },
  'POST /api/v1/account/security/authenticator': {
    who: 'officers',
    restricted: true,
    fresh: true,
    changes: true,
  },
  'POST /api/v1/account/security/authenticator/confirm': { who: 'officers', restricted: true },
  'DELETE /api/v1/account/security/authenticator': { who: 'officers', fresh: true, changes: true },
  'POST /api/v1/account/security/recovery-codes': { who: 'officers', fresh: true, changes: true },
  'POST /api/v1/account/security/passkeys/begin': {
    who: 'officers',
    restricted: true,
    fresh: true,
    changes: true,
  },
  'POST /api/v1/account/security/passkeys': { who: 'officers', restricted: true, fresh: true },
  'PATCH /api/v1/account/security/passkeys/:id': {
    who: 'officers',
    of: DATA.passkey,
    send: { name: 'khác' },
  },
  'DELETE /api/v1/account/security/passkeys/:id': {
    who: 'officers',
    fresh: true,
    of: DATA.passkey,
    changes: true,
  },

  'POST /api/v1/files': { who: 'signedIn', scope: 'files:write' },
  'GET /api/v1/files/:id': { who: 'signedIn', scope: 'files:read', of: DATA.file },
  'GET /api/v1/files/:id/open': { who: 'signedIn', of: DATA.file },
  'GET /api/v1/files/links/:token': { who: 'signedIn', of: DATA.link, absent: 403 },

  'POST /api/v1/drafts': { who: 'citizens' },
  'GET /api/v1/drafts': { who: 'citizens' },
  'GET /api/v1/drafts/:id': { who: 'signedIn', scope: 'counter:file', of: DATA.draft },
  'PATCH /api/v1/drafts/:id': {
    who: 'signedIn',
    scope: 'counter:file',
    of: DATA.draft,
    send: { answers: {} },
  },
  'DELETE /api/v1/drafts/:id': { who: 'signedIn', scope: 'counter:file', of: DATA.draft, changes: true },
  'GET /api/v1/counter/procedures': { who: COUNTER, scope: 'counter:file' },
  'POST /api/v1/counter/applicants/find': { who: COUNTER, scope: 'counter:file' },
  'POST /api/v1/counter/drafts': { who: COUNTER, scope: 'counter:file' },
  'GET /api/v1/counter/drafts': { who: COUNTER, scope: 'counter:file' },

  'POST /api/v1/dossiers': { who: 'signedIn', scope: 'counter:file', of: DATA.draftToFile, changes: true },
  'GET /api/v1/dossiers': { who: 'signedIn', scope: 'dossiers:read' },
  'GET /api/v1/dossiers/:code': { who: 'signedIn', scope: 'dossiers:read', of: DOSSIER.outside },
  'GET /api/v1/dossiers/:code/timeline': { who: 'signedIn', scope: 'dossiers:read', of: DOSSIER.outside },
  'GET /api/v1/dossiers/:code/actions': { who: 'signedIn', scope: 'dossiers:read', of: DOSSIER.outside },
  'POST /api/v1/dossiers/:code/actions': {
    who: 'signedIn',
    scope: 'dossiers:act',
    of: DOSSIER.outside,
    send: { action: 'addNote', note: 'x' },
  },
  'GET /api/v1/dossiers/:code/issued/:id': { who: 'signedIn', scope: 'dossiers:read', of: DOSSIER.issued },
  'GET /api/v1/dossiers/:code/issued/:id/open': { who: 'signedIn', of: DOSSIER.issued },
  'GET /api/v1/dossiers/:code/history-export': { who: 'citizens', fresh: true, of: DOSSIER.owned },
  'GET /api/v1/inbox': { who: 'officers', scope: 'inbox:read', query: 'tab=unit' },
  'POST /api/v1/inbox/search': { who: 'officers', scope: 'inbox:read' },
  'GET /api/v1/inbox/choices': { who: 'officers', scope: 'inbox:read' },
  'POST /api/v1/dossier-search': { who: 'officers', scope: 'dossiers:read' },
  'GET /api/v1/dossier-search/choices': { who: 'officers', scope: 'dossiers:read' },
  'GET /api/v1/reports/units': { who: LEADERS },
  'GET /api/v1/reports/units/csv': { who: LEADERS },
  'GET /api/v1/reports/units/late-work': { who: LEADERS },
  'GET /api/v1/reports/units/dossiers': { who: LEADERS, query: 'figure=open' },
  'GET /api/v1/notices': { who: 'signedIn' },
  'POST /api/v1/notices/read': { who: 'signedIn', changes: true },

  'GET /api/v1/my-data': { who: 'citizens' },
  'GET /api/v1/my-data/reads': { who: 'citizens' },
  'GET /api/v1/my-data/exports': { who: 'citizens' },
  'POST /api/v1/my-data/exports': { who: 'citizens', fresh: true, changes: true },
  'POST /api/v1/my-data/exports/:id/links': { who: 'citizens', fresh: true, of: DATA.export, changes: true },
  'GET /api/v1/my-data/exports/:id/content': {
    who: 'citizens',
    of: DATA.export,
    query: 'form=json&until=1&key=x',
    changes: true,
  },
  'GET /api/v1/my-data/requests': { who: 'citizens' },
  'POST /api/v1/my-data/requests': { who: 'citizens' },
  'GET /api/v1/data-requests': { who: ['COUNTER_HEAD'] },
  'POST /api/v1/data-requests/at-counter': { who: COUNTER },
  'GET /api/v1/data-requests/:id': { who: ['COUNTER_HEAD'], of: DATA.request },
  'POST /api/v1/data-requests/:id/answer': {
    who: ['COUNTER_HEAD'],
    of: DATA.request,
    send: { outcome: 'REFUSED', answer: 'x' },
    changes: true,
  },

  'GET /api/v1/administration/units': { who: SYSTEM_ADMIN },
  'GET /api/v1/administration/accounts': { who: SYSTEM_ADMIN },
  'POST /api/v1/administration/accounts': { who: SYSTEM_ADMIN, fresh: true },
  'GET /api/v1/administration/accounts/:username': { who: SYSTEM_ADMIN, of: DATA.account },
  'POST /api/v1/administration/accounts/:username/posts': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.account,
    send: { role: 'ASSISTANT', unit: 'H50.101.01', from: '2026-12-01', reason },
  },
  'PATCH /api/v1/administration/accounts/:username/posts/:postId': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.account,
    send: { from: '2026-12-01', to: null, reason },
  },
  'POST /api/v1/administration/accounts/:username/posts/:postId/end': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.account,
    send: { to: '2026-12-01', reason },
  },
  ...Object.fromEntries(
    ['disable', 'enable', 'end-sessions', 'sessions/:sessionId/end'].map((what): [string, KnownRoute] => [
      `POST /api/v1/administration/accounts/:username/${what}`,
      { who: SYSTEM_ADMIN, fresh: true, of: DATA.account, send: { reason } },
    ]),
  ),
  'POST /api/v1/administration/accounts/:username/recover': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.account,
    send: { reason, secondFactors: false },
  },
  'GET /api/v1/administration/access': {
    who: ['SYSTEM_ADMIN', 'BUSINESS_ADMIN', 'INSPECTOR'],
    of: DATA.explained,
  },
  'GET /api/v1/administration/log': { who: ['SYSTEM_ADMIN', 'INSPECTOR'] },
  'GET /api/v1/administration/machines': { who: SYSTEM_ADMIN },
  'POST /api/v1/administration/machines': { who: SYSTEM_ADMIN, fresh: true },
  'GET /api/v1/administration/machines/:clientId': { who: SYSTEM_ADMIN, of: DATA.machine },
  'PATCH /api/v1/administration/machines/:clientId': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.machine,
    send: { scopes: ['inbox:read'], addressRanges: ['10.0.0.0/8'], expiresOn: '2027-01-01', reason },
  },
  'POST /api/v1/administration/machines/:clientId/rotate': {
    who: SYSTEM_ADMIN,
    fresh: true,
    of: DATA.machine,
    send: { overlapHours: 0, reason },
  },
  ...Object.fromEntries(
    ['disable', 'enable'].map((what): [string, KnownRoute] => [
      `POST /api/v1/administration/machines/:clientId/${what}`,
      { who: SYSTEM_ADMIN, fresh: true, of: DATA.machine, send: { reason } },
    ]),
  ),
};
