import type { TestApp } from '../../harness/index.js';
import { Person } from '../people.js';

/** Who may confirm a payment, those who take money first. */
const CASHIERS = ['FINANCE_OFFICER', 'INTAKE_OFFICER', 'RESULT_OFFICER', 'COUNTER_HEAD'];

/** The officers of the demo province, found by the posts they really hold. */
export class Offices {
  private readonly signedIn = new Map<string, Promise<Person>>();

  constructor(private readonly t: TestApp) {}

  person(username: string): Promise<Person> {
    const known = this.signedIn.get(username) ?? Person.signIn(this.t, username);
    this.signedIn.set(username, known);
    return known;
  }

  /** Holders of the post that an open step asks for: the one who has the task, else all of the unit. */
  async holders(code: string, stepKey: string): Promise<Person[]> {
    return this.people(
      `SELECT DISTINCT a.username FROM dossier d
         JOIN task t ON t.dossier_id = d.id AND t.step_key = $2 AND t.closed_at IS NULL
         JOIN appointment p ON p.agency_id = t.unit_id AND p.role = t.role
         JOIN account a ON a.id = p.account_id AND (t.assignee_id IS NULL OR t.assignee_id = a.id)
       WHERE d.code = $1 ORDER BY a.username`,
      [code, stepKey],
    );
  }

  /** Those who take in what this agency decides. */
  async counter(procedureCode: string, agencyCode: string): Promise<Person[]> {
    return this.people(
      `SELECT a.username FROM service_offering o
         JOIN procedure r ON r.id = o.procedure_id AND r.code = $1
         JOIN agency g ON g.id = o.competent_agency_id AND g.code = $2
         JOIN appointment p ON p.agency_id = o.receiving_agency_id AND p.role = 'INTAKE_OFFICER'
         JOIN account a ON a.id = p.account_id
       ORDER BY a.username`,
      [procedureCode, agencyCode],
    );
  }

  /** Whoever takes money where the dossier was handed in or is decided. */
  async cashiers(code: string): Promise<Person[]> {
    return this.people(
      `SELECT a.username FROM dossier d
         JOIN appointment p ON p.agency_id IN (d.receiving_agency_id, d.competent_agency_id) AND p.role = ANY($2)
         JOIN account a ON a.id = p.account_id
       WHERE d.code = $1 ORDER BY array_position($2, p.role), a.username`,
      [code, CASHIERS],
    );
  }

  private async people(sql: string, values: unknown[]): Promise<Person[]> {
    const rows = await this.t.database.query<{ username: string }>(sql, values);
    return Promise.all(rows.map(({ username }) => this.person(username)));
  }
}
