import type { Candidate, Role, UnitRule } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../../../platform/database/index.js';
import { unitOfRule } from '../../organisations/index.js';

/** Who an officer's account is as a person, if that is known: their person, and the keyed hash (hex) of their number. */
export interface AsPerson {
  personId: string | null;
  number: string | null;
}

interface CandidateAround extends Candidate, AsPerson {
  unitId: string;
  role: Role;
}

/** What bears on a decision beside the dossier itself: the units its workflow comes to, and the people there. */
export interface Around {
  /** Without the rules that no unit answers to here. */
  units: Record<string, string>;
  /** Whoever holds a post that the workflow, or an open task, is done by; by user name. */
  candidates: CandidateAround[];
  /** The one who acts, when an officer. */
  self: AsPerson | null;
  /** step key → accounts that ever did it, also what was sent back since; of those who draft. */
  doneBefore: Record<string, string[]>;
}

interface AroundWhat {
  rules: readonly UnitRule[];
  receivingId: string;
  competentId: string;
  /** Null before there is one. */
  dossierId: string | null;
  /** Of the workflow; those of open tasks come on top. */
  roles: readonly Role[];
  /** Who acts; null is the system. */
  accountId: string | null;
  /** YYYY-MM-DD in Vietnam. */
  today: string;
}

const AS_PERSON = `'personId', a.person_id, 'number', encode(n.personal_id_hash, 'hex')`;

/** Only those who draft are asked for: who took in or handed over what is told by the state. */
const AROUND = `
  WITH unit AS MATERIALIZED (SELECT rule, ${unitOfRule('$2', '$3')} AS id FROM unnest($1::text[]) AS rule),
  open AS MATERIALIZED (SELECT unit_id, role FROM task WHERE dossier_id = $4 AND closed_at IS NULL)
  SELECT COALESCE((SELECT json_object_agg(rule, id) FROM unit WHERE id IS NOT NULL), '{}') AS units,
    COALESCE((SELECT json_agg(json_build_object('unitId', p.agency_id, 'role', p.role, 'accountId', a.id,
                'name', a.display_name, 'username', a.username, 'openTasks',
                (SELECT count(*) FROM task t WHERE t.assignee_id = a.id AND t.closed_at IS NULL), ${AS_PERSON})
              ORDER BY a.username)
       FROM appointment p JOIN account a ON a.id = p.account_id LEFT JOIN person n ON n.id = a.person_id
       WHERE p.agency_id IN (SELECT id FROM unit UNION SELECT unit_id FROM open)
         AND (p.role = ANY($5::text[]) OR p.role IN (SELECT role FROM open)) AND a.disabled_at IS NULL
         AND p.valid_from <= $7::date AND (p.valid_to IS NULL OR p.valid_to >= $7::date)), '[]') AS candidates,
    (SELECT json_build_object(${AS_PERSON}) FROM account a LEFT JOIN person n ON n.id = a.person_id
      WHERE a.id = $6 AND a.kind <> 'CITIZEN') AS self,
    COALESCE((SELECT json_object_agg(done.step_key, done.by) FROM (
       SELECT t.step_key, json_agg(DISTINCT t.closed_by) AS by FROM task t
       WHERE t.dossier_id = $4 AND t.role = 'CASE_OFFICER' AND t.closed_by IS NOT NULL
       GROUP BY t.step_key) done), '{}') AS "doneBefore"`;

@Injectable()
export class AroundStore {
  async read(on: Connection, what: AroundWhat): Promise<Around> {
    const { rules, receivingId, competentId, dossierId, roles, accountId, today } = what;
    const params = [rules, receivingId, competentId, dossierId, roles, accountId, today];
    const [row] = await on.query<Around>(AROUND, params, { prepared: true });
    if (!row) throw new Error('what lies around a dossier gave no row');
    return row;
  }
}
