import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { TestApp } from '../harness/index.js';

/** A browser at an address: keeps cookies by name, sends ours with the header that other sites cannot set. */
export class OfficerBrowser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly t: TestApp,
    readonly address = '192.0.2.1',
    private readonly userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36',
  ) {}

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  plant(name: string, value: string): void {
    this.jar.set(name, value);
  }

  forget(name: string): void {
    this.jar.delete(name);
  }

  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: InjectOptions['payload'],
  ): Promise<LightMyRequestResponse> {
    const answer = await this.t.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        'x-requested-with': 'motcua',
        'user-agent': this.userAgent,
        cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(payload === undefined ? {} : { payload }),
      remoteAddress: this.address,
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  signIn(username: string, password: string): Promise<LightMyRequestResponse> {
    return this.send('POST', '/session/officer', { username, password });
  }

  async who(): Promise<{ person: { username: string } | null; restricted: string | null }> {
    return (await this.send('GET', '/session')).json();
  }
}
