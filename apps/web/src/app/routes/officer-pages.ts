import '../layouts/officer-header.js';
import { withQueries } from '../../shared/api/query-scope.js';
import type { LoadPage } from './page-of.js';
import type { OfficerPath } from './officer-paths.js';

/** Apart from the addresses: who reads a public page fetches none of this. */
export const pages: Readonly<Record<OfficerPath, LoadPage>> = {
  '/can-bo': async () => withQueries((await import('../../features/inbox/inbox-page.js')).InboxPage),
  '/can-bo/ho-so/:code/*?': async () =>
    withQueries((await import('../../features/dossier-review/dossier-review-page.js')).DossierReviewPage),
  '/can-bo/bao-cao': async () =>
    withQueries((await import('../../features/reporting/report-page.js')).ReportPage),
  '/can-bo/bao-cao/ho-so': async () =>
    withQueries((await import('../../features/reporting/report-list-page.js')).ReportListPage),
  '/can-bo/tra-cuu-ho-so': async () =>
    withQueries((await import('../../features/dossier-search/search-page.js')).DossierSearchPage),
  '/can-bo/quay': async () =>
    withQueries((await import('../../features/counter-intake/counter-page.js')).CounterPage),
  '/can-bo/quay/da-nop/:code': async () =>
    withQueries((await import('../../features/counter-intake/filed-page.js')).FiledPage),
  '/can-bo/quay/:draftId': async () =>
    withQueries((await import('../../features/counter-intake/counter-draft-page.js')).CounterDraftPage),
  '/can-bo/bao-mat': async () =>
    withQueries((await import('../../features/account-security/security-page.js')).SecurityPage),
  '/can-bo/de-nghi-du-lieu': async () =>
    withQueries((await import('../../features/data-requests/queue-page.js')).DataRequestsPage),
  '/can-bo/de-nghi-du-lieu/:id': async () =>
    withQueries((await import('../../features/data-requests/request-page.js')).DataRequestPage),
  '/can-bo/quan-tri': async () =>
    withQueries((await import('../../features/administration/admin-home-page.js')).AdminHomePage),
  '/can-bo/quan-tri/tai-khoan': async () =>
    withQueries((await import('../../features/administration/accounts/accounts-page.js')).AccountsPage),
  '/can-bo/quan-tri/tai-khoan-moi': async () =>
    withQueries((await import('../../features/administration/accounts/new-account-page.js')).NewAccountPage),
  '/can-bo/quan-tri/tai-khoan/:username/chi-tiet': async () =>
    withQueries((await import('../../features/administration/accounts/account-page.js')).AccountPage),
  '/can-bo/quan-tri/may-khach': async () =>
    withQueries((await import('../../features/administration/machines/machines-page.js')).MachinesPage),
  '/can-bo/quan-tri/may-khach-moi': async () =>
    withQueries((await import('../../features/administration/machines/new-machine-page.js')).NewMachinePage),
  '/can-bo/quan-tri/may-khach/:clientId/chi-tiet': async () =>
    withQueries((await import('../../features/administration/machines/machine-page.js')).MachinePage),
  '/can-bo/quan-tri/nhat-ky': async () =>
    withQueries((await import('../../features/administration/log/log-page.js')).LogPage),
  '/can-bo/quan-tri/quyen-xem': async () =>
    withQueries((await import('../../features/administration/access/access-page.js')).AccessPage),
};
