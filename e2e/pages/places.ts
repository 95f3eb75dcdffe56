import type { AdminUnits } from '@motcua/contracts';
import type { APIRequestContext } from '@playwright/test';
import type { Places } from './answer-field.js';

/** Names of provinces and communes, as people type them. */
export class ApiPlaces implements Places {
  private readonly names = new Map<string, string>();
  private provinces: Promise<void> | undefined;

  constructor(private readonly http: APIRequestContext) {}

  async nameOf(code: string): Promise<string> {
    this.provinces ??= this.load();
    await this.provinces;
    if (!this.names.has(code)) await this.load('44');
    const name = this.names.get(code);
    if (!name) throw new Error(`no place ${code}`);
    return name;
  }

  private async load(parent?: string): Promise<void> {
    const answer = await this.http.get('/api/v1/admin-units', { params: parent ? { parent } : {} });
    for (const { code, name } of ((await answer.json()) as AdminUnits).items) this.names.set(code, name);
  }
}
