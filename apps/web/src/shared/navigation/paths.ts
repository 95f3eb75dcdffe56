const part = encodeURIComponent;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const words = String(new URLSearchParams(query));
  return words === '' ? path : `${path}?${words}`;
};

/** Every address of the site, in one place: the router matches the same ones. */
export const paths = {
  home: '/',
  search: (q = '') => (q ? `/tim?${new URLSearchParams({ q })}` : '/tim'),
  lifeEvent: (key: string) => `/tim?${new URLSearchParams({ suKien: key })}`,
  procedure: (code: string) => `/thu-tuc/${part(code)}`,
  begin: (code: string) => `/thu-tuc/${part(code)}/bat-dau`,
  lookUp: '/tra-cuu',
  lookUpOf: (code: string) => `/tra-cuu?${new URLSearchParams({ code })}`,
  signIn: (returnTo = '') => (returnTo ? `/dang-nhap?${new URLSearchParams({ returnTo })}` : '/dang-nhap'),
  fill: (draftId: string, page = '') => `/nop/${part(draftId)}${page && `/${page}`}`,
  myDossiers: '/ho-so',
  myDossier: (code: string) => `/ho-so/${part(code)}`,
  submitted: (code: string) => `/ho-so/${part(code)}/da-nop`,
  ownStep: (code: string, taskKey: string) => `/ho-so/${part(code)}/viec/${part(taskKey)}`,
  supplement: (code: string) => `/ho-so/${part(code)}/bo-sung`,
  notices: '/thong-bao',
  inbox: (tab = '') => (tab ? `/can-bo?${new URLSearchParams({ tab })}` : '/can-bo'),
  officerDossier: (code: string) => `/can-bo/ho-so/${part(code)}`,
  reports: (query: Readonly<Record<string, string>> = {}) => withQuery('/can-bo/bao-cao', query),
  reportDossiers: (query: Readonly<Record<string, string>>) => withQuery('/can-bo/bao-cao/ho-so', query),
  dossierSearch: '/can-bo/tra-cuu-ho-so',
  counter: '/can-bo/quay',
  counterDraft: (draftId: string) => `/can-bo/quay/${part(draftId)}`,
  counterFiled: (code: string) => `/can-bo/quay/da-nop/${part(code)}`,
  officerSignIn: (returnTo = '') =>
    returnTo ? `/can-bo/dang-nhap?${new URLSearchParams({ returnTo })}` : '/can-bo/dang-nhap',
  accountSecurity: '/can-bo/bao-mat',
  mySessions: '/tai-khoan/phien',
  myData: '/tai-khoan/du-lieu',
  myDataOf: (code: string) => `/tai-khoan/du-lieu?${new URLSearchParams({ hoSo: code })}`,
  myDataRequests: '/tai-khoan/du-lieu/de-nghi',
  dataRequests: '/can-bo/de-nghi-du-lieu',
  dataRequest: (id: string) => `/can-bo/de-nghi-du-lieu/${part(id)}`,
  adminAccounts: '/can-bo/quan-tri/tai-khoan',
  // A user name has dots: as the last part of an address it would look like a file's.
  adminAccount: (username: string) => `/can-bo/quan-tri/tai-khoan/${part(username)}/chi-tiet`,
  adminNewAccount: '/can-bo/quan-tri/tai-khoan-moi',
  adminMachines: '/can-bo/quan-tri/may-khach',
  adminMachine: (clientId: string) => `/can-bo/quan-tri/may-khach/${part(clientId)}/chi-tiet`,
  adminNewMachine: '/can-bo/quan-tri/may-khach-moi',
  adminLog: '/can-bo/quan-tri/nhat-ky',
  adminLogOf: (target: string) => `/can-bo/quan-tri/nhat-ky?${new URLSearchParams({ target })}`,
  adminAccess: '/can-bo/quan-tri/quyen-xem',
  help: '/tro-giup',
};

/** The sign-in page for whoever is on this page, officers having their own, and back here afterwards. */
export function signInAndReturn(): string {
  const here = location.pathname + location.search;
  return location.pathname.startsWith('/can-bo') ? paths.officerSignIn(here) : paths.signIn(here);
}

/** Only a path of our own site may be returned to: never an address that someone put into a link. */
export function safeReturnTo(returnTo: string | null): string {
  if (!returnTo?.startsWith('/')) return paths.home;
  const url = new URL(returnTo, 'https://site.invalid');
  return url.origin === 'https://site.invalid' ? url.pathname + url.search + url.hash : paths.home;
}
