import { withQueries } from '../../shared/api/query-scope.js';
import type { LoadPage } from './page-of.js';
import type { CitizenPath } from './citizen-paths.js';

/** Apart from the addresses: who reads a public page fetches none of this. */
export const pages: Readonly<Record<CitizenPath, LoadPage>> = {
  '/nop/:draftId/*?': async () =>
    withQueries((await import('../../features/fill-dossier/fill-page.js')).FillPage),
  '/ho-so': async () =>
    withQueries((await import('../../features/my-dossiers/my-dossiers-page.js')).MyDossiersPage),
  '/ho-so/:code/da-nop': async () =>
    withQueries((await import('../../features/fill-dossier/submitted-page.js')).SubmittedPage),
  '/ho-so/:code/bo-sung': async () =>
    withQueries((await import('../../features/fill-dossier/supplement-page.js')).SupplementPage),
  '/ho-so/:code/viec/:task': async () =>
    withQueries((await import('../../features/fill-dossier/own-step/own-step-page.js')).OwnStepPage),
  '/ho-so/:code/*?': async () =>
    withQueries((await import('../../features/my-dossiers/my-dossier-page.js')).MyDossierPage),
  '/thong-bao': async () =>
    withQueries((await import('../../features/my-dossiers/notices-page.js')).NoticesPage),
  '/tai-khoan/phien': async () =>
    withQueries((await import('../../features/account-security/sessions-page.js')).SessionsPage),
  '/tai-khoan/du-lieu': async () =>
    withQueries((await import('../../features/my-data/my-data-page.js')).MyDataPage),
  '/tai-khoan/du-lieu/de-nghi': async () =>
    withQueries((await import('../../features/my-data/my-requests-page.js')).MyRequestsPage),
};
