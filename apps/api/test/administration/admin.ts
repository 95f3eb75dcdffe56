import type { Account, NewAccount, NewPost, OneTimePassword, Problem } from '@motcua/contracts';
import { expect } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

export const ROOT = 'tinh.kythuat';
export const ROOT2 = 'tinh.kythuat2';
export const WARD_ADMIN = 'qt.donghoi';
export const REASON = 'Quyết định số 12/QĐ-UBND';
export const TODAY = '2026-11-23';

/** Somebody at the pages of administering. */
export class Admin {
  private constructor(
    private readonly t: TestApp,
    readonly person: Person,
  ) {}

  static async signIn(t: TestApp, username: string): Promise<Admin> {
    return new Admin(t, await Person.signIn(t, username));
  }

  get(path: string) {
    return this.person.get(`/administration${path}`);
  }

  post(path: string, body: object, seen?: number) {
    return this.person.send('POST', `/administration${path}`, body, match(seen));
  }

  patch(path: string, body: object, seen?: number) {
    return this.person.send('PATCH', `/administration${path}`, body, match(seen));
  }

  async account(username: string): Promise<Account> {
    const answer = await this.get(`/accounts/${username}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<Account>();
  }

  async create(
    username: string,
    post: Partial<NewPost> = {},
    more: Partial<NewAccount> = {},
  ): Promise<OneTimePassword> {
    const answer = await this.post('/accounts', newAccount(username, post, more));
    expect(answer.json<unknown>()).toHaveProperty('password');
    return answer.json<OneTimePassword>();
  }

  /** As of the version that stands now. */
  async act(username: string, path: string, body: object = { reason: REASON }) {
    const { version } = await this.account(username);
    return this.post(`/accounts/${username}${path}`, body, version);
  }

  givePost(username: string, post: Partial<NewPost>, more: object = {}) {
    return this.act(username, '/posts', { ...newPost(post), reason: REASON, ...more });
  }

  async log(query = ''): Promise<{ what: string; reason: string | null }[]> {
    const answer = await this.get(`/log${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: { what: string; reason: string | null }[] }>().items;
  }

  async sql<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.t.database.query<T>(sql, params);
  }
}

function newPost(post: Partial<NewPost> = {}): NewPost {
  return { role: 'CASE_OFFICER', unit: 'H50.101.02', title: 'Công chức', from: TODAY, to: null, ...post };
}

export function newAccount(
  username: string,
  post: Partial<NewPost> = {},
  more: Partial<NewAccount> = {},
): NewAccount {
  return {
    username,
    name: 'Đỗ Thị Ánh Nguyệt',
    post: newPost(post),
    reason: REASON,
    confirmed: false,
    ...more,
  };
}

/** Status and what the answer says of it: the reason, or where in the request the mistake is. */
export function said(answer: { statusCode: number; json<T>(): T }): string {
  const { reason, code, errors } = answer.json<Partial<Problem>>();
  const where = errors?.map(({ pointer, code: field }) => `${pointer} ${field}`).join(', ');
  return [answer.statusCode, where ?? reason ?? code].filter(Boolean).join(' ');
}

function match(seen?: number): Record<string, string> {
  return seen === undefined ? {} : { 'if-match': `"${seen}"` };
}
