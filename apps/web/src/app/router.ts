import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { PageProps } from '../shared/navigation/page-props.js';

export type LayoutName = 'public' | 'citizen' | 'officer';

export interface SiteRoute {
  path: string;
  /** `citizen` and `officer` ask for a session of that kind; `public` asks for nothing. */
  layout: LayoutName;
  Page: LazyExoticComponent<ComponentType<PageProps>>;
  /** Fetches the page's code ahead of the press. */
  preload: () => void;
}

function route(path: string, layout: LayoutName, load: () => Promise<ComponentType<PageProps>>): SiteRoute {
  const Page = lazy(async () => ({ default: await load() }));
  // A failed preload is no trouble: the real visit tries again and reports it.
  return { path, layout, Page, preload: () => void load().catch(() => undefined) };
}

/** Every page, most special first. To add one: a line here, an address in shared/navigation/paths.ts. */
export const routes: readonly SiteRoute[] = [
  route('/', 'public', async () => (await import('../features/find-procedure/home-page.js')).HomePage),
  route('/tim', 'public', async () => (await import('../features/find-procedure/search-page.js')).SearchPage),
  route(
    '/thu-tuc/:code',
    'public',
    async () => (await import('../features/find-procedure/procedure-page.js')).ProcedurePage,
  ),
  route(
    '/thu-tuc/:code/bat-dau',
    'public',
    async () => (await import('../features/find-procedure/begin-page.js')).BeginPage,
  ),
  route('/tra-cuu', 'public', async () => (await import('../features/look-up/look-up-page.js')).LookUpPage),
  route('/dang-nhap', 'public', async () => (await import('../features/account/sign-in-page.js')).SignInPage),
  route('/tro-giup', 'public', async () => (await import('../features/help/help-page.js')).HelpPage),
  route(
    '/nop/:draftId/*?',
    'citizen',
    async () => (await import('../features/fill-dossier/fill-page.js')).FillPage,
  ),
  route(
    '/ho-so',
    'citizen',
    async () => (await import('../features/my-dossiers/my-dossiers-page.js')).MyDossiersPage,
  ),
  route(
    '/ho-so/:code/da-nop',
    'citizen',
    async () => (await import('../features/fill-dossier/submitted-page.js')).SubmittedPage,
  ),
  route(
    '/ho-so/:code/bo-sung',
    'citizen',
    async () => (await import('../features/fill-dossier/supplement-page.js')).SupplementPage,
  ),
  route(
    '/ho-so/:code/viec/:task',
    'citizen',
    async () => (await import('../features/fill-dossier/own-step/own-step-page.js')).OwnStepPage,
  ),
  route(
    '/ho-so/:code/*?',
    'citizen',
    async () => (await import('../features/my-dossiers/my-dossier-page.js')).MyDossierPage,
  ),
  route(
    '/thong-bao',
    'citizen',
    async () => (await import('../features/my-dossiers/notices-page.js')).NoticesPage,
  ),
  route(
    '/can-bo/dang-nhap',
    'public',
    async () => (await import('../features/officer-sign-in/officer-sign-in-page.js')).OfficerSignInPage,
  ),
  route('/can-bo', 'officer', async () => (await import('../features/inbox/inbox-page.js')).InboxPage),
  route(
    '/can-bo/ho-so/:code/*?',
    'officer',
    async () => (await import('../features/dossier-review/dossier-review-page.js')).DossierReviewPage,
  ),
  route(
    '/can-bo/quay',
    'officer',
    async () => (await import('../features/counter-intake/counter-page.js')).CounterPage,
  ),
  route(
    '/can-bo/quay/da-nop/:code',
    'officer',
    async () => (await import('../features/counter-intake/filed-page.js')).FiledPage,
  ),
  route(
    '/can-bo/quay/:draftId',
    'officer',
    async () => (await import('../features/counter-intake/counter-draft-page.js')).CounterDraftPage,
  ),
  route(
    '/can-bo/bao-mat',
    'officer',
    async () => (await import('../features/account-security/security-page.js')).SecurityPage,
  ),
  route(
    '/tai-khoan/phien',
    'citizen',
    async () => (await import('../features/account-security/sessions-page.js')).SessionsPage,
  ),
  route(
    '/tai-khoan/du-lieu',
    'citizen',
    async () => (await import('../features/my-data/my-data-page.js')).MyDataPage,
  ),
  route(
    '/tai-khoan/du-lieu/de-nghi',
    'citizen',
    async () => (await import('../features/my-data/my-requests-page.js')).MyRequestsPage,
  ),
  route(
    '/can-bo/de-nghi-du-lieu',
    'officer',
    async () => (await import('../features/data-requests/queue-page.js')).DataRequestsPage,
  ),
  route(
    '/can-bo/de-nghi-du-lieu/:id',
    'officer',
    async () => (await import('../features/data-requests/request-page.js')).DataRequestPage,
  ),
  route(
    '/can-bo/quan-tri',
    'officer',
    async () => (await import('../features/administration/admin-home-page.js')).AdminHomePage,
  ),
  route(
    '/can-bo/quan-tri/tai-khoan',
    'officer',
    async () => (await import('../features/administration/accounts/accounts-page.js')).AccountsPage,
  ),
  route(
    '/can-bo/quan-tri/tai-khoan-moi',
    'officer',
    async () => (await import('../features/administration/accounts/new-account-page.js')).NewAccountPage,
  ),
  route(
    '/can-bo/quan-tri/tai-khoan/:username/chi-tiet',
    'officer',
    async () => (await import('../features/administration/accounts/account-page.js')).AccountPage,
  ),
  route(
    '/can-bo/quan-tri/may-khach',
    'officer',
    async () => (await import('../features/administration/machines/machines-page.js')).MachinesPage,
  ),
  route(
    '/can-bo/quan-tri/may-khach-moi',
    'officer',
    async () => (await import('../features/administration/machines/new-machine-page.js')).NewMachinePage,
  ),
  route(
    '/can-bo/quan-tri/may-khach/:clientId/chi-tiet',
    'officer',
    async () => (await import('../features/administration/machines/machine-page.js')).MachinePage,
  ),
  route(
    '/can-bo/quan-tri/nhat-ky',
    'officer',
    async () => (await import('../features/administration/log/log-page.js')).LogPage,
  ),
  route(
    '/can-bo/quan-tri/quyen-xem',
    'officer',
    async () => (await import('../features/administration/access/access-page.js')).AccessPage,
  ),
  ...(import.meta.env.MODE !== 'production'
    ? [route('/kieu-dang', 'public', async () => (await import('./style-page/style-page.js')).StylePage)]
    : []),
  route('*', 'public', async () => (await import('./not-found-page.js')).NotFoundPage),
];
