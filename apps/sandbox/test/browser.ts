interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** As much of a browser as a sign-in needs: cookies by path, and redirects followed one at a time. */
export class Browser {
  #cookies: Cookie[] = [];

  constructor(
    /** where requests really go */
    readonly server: string,
    /** what the address bar shows, as the product's proxy would forward it */
    readonly origin: string = server,
  ) {}

  async request(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const res = await fetch(new URL(url.pathname + url.search, this.server), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'x-forwarded-host': url.host,
        cookie: this.#cookies
          .filter((c) => url.pathname.startsWith(c.path))
          .map((c) => `${c.name}=${c.value}`)
          .join('; '),
        ...Object.fromEntries(new Headers(init.headers)),
      },
    });
    for (const line of res.headers.getSetCookie()) this.#keep(line);
    return res;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    this.#cookies = this.#cookies.filter((c) => c.name !== name || c.path !== path);
    if (value !== '') this.#cookies.push({ name, value, path });
  }

  post(address: string | URL, form: Record<string, string>): Promise<Response> {
    return this.request(address, { method: 'POST', body: new URLSearchParams(form) });
  }
}

export function locationOf(res: Response): string {
  const location = res.headers.get('location');
  if (location === null) throw new Error(`no redirect but ${res.status}`);
  return location;
}
