import type { DossierSearchChoices } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { placesOf } from './search-parts.store.js';

@Injectable()
export class ChoicesStore {
  constructor(private readonly database: Database) {}

  /** Agencies that decide or took in what the actor may see, and what can be filed with them. */
  async of(actor: RequestActor): Promise<DossierSearchChoices> {
    const { ctes, params } = placesOf(actor, null);
    const sql = `
      WITH ${ctes}
      SELECT COALESCE((SELECT json_agg(json_build_object('code', a.code, 'name', a.name) ORDER BY a.name)
                       FROM agency a WHERE a.id IN (SELECT competent FROM places UNION SELECT receiving FROM places)), '[]') AS units,
             COALESCE((SELECT json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.name)
                       FROM procedure p WHERE p.id IN (
                         SELECT o.procedure_id FROM service_offering o JOIN places ON places.competent = o.competent_agency_id)), '[]')
               AS procedures`;
    const [choices] = await this.database.query<DossierSearchChoices>(sql, params.values, { prepared: true });
    if (!choices) throw new Error('the statement of choices always gives one row');
    return choices;
  }
}
