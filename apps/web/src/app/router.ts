import type { PageProps } from '../shared/navigation/page-props.js';
import { citizenPaths } from './routes/citizen-paths.js';
import { officerPaths } from './routes/officer-paths.js';
import { pageOf } from './routes/page-of.js';
import type { LoadPage, PageSlot } from './routes/page-of.js';

export type LayoutName = 'public' | 'citizen' | 'officer';

export interface SiteRoute extends PageSlot {
  path: string;
  /** `citizen` and `officer` ask for a session of that kind; `public` asks for nothing. */
  layout: LayoutName;
}

function route(path: string, layout: LayoutName, load: LoadPage): SiteRoute {
  // Added to the slot, not spread from it: its page is looked up anew each time.
  return Object.assign(pageOf(load), { path, layout });
}

/**
 * Every page, most special first. To add one: an address in shared/navigation/paths.ts and a line here; behind a
 * sign-in a line in routes/…-paths.ts and one in routes/…-pages.ts.
 */
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
  // The one public page that brings the query library: the work list that follows needs it anyway.
  route('/can-bo/dang-nhap', 'public', async () => {
    const [{ withQueries }, { OfficerSignInPage }] = await Promise.all([
      import('../shared/api/query-scope.js'),
      import('../features/officer-sign-in/officer-sign-in-page.js'),
    ]);
    return withQueries<PageProps>(OfficerSignInPage);
  }),
  ...citizenPaths.map((path) =>
    route(path, 'citizen', async () => (await import('./routes/citizen-pages.js')).pages[path]()),
  ),
  ...officerPaths.map((path) =>
    route(path, 'officer', async () => (await import('./routes/officer-pages.js')).pages[path]()),
  ),
  ...(import.meta.env.MODE !== 'production'
    ? [route('/kieu-dang', 'public', async () => (await import('./style-page/style-page.js')).StylePage)]
    : []),
  route('*', 'public', async () => (await import('./not-found-page.js')).NotFoundPage),
];
