import type { ActorFacts, DossierAccessFacts } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Governed } from '../governing/governed.js';

export interface ExplainedAccount extends ActorFacts {
  id: string;
  username: string;
  /** Empty for a citizen, whose name is not for administrators. */
  name: string;
  /** Of a machine client, epoch ms; null for everybody else. */
  expiresAt: number | null;
  scopes: string[] | null;
  /** Somebody sits in front of a session that opens nothing yet. */
  restricted: boolean;
}

export interface ExplainedFile {
  /** The dossier names it on the account of its uploader, or issued it. */
  ofDossier: boolean;
  uploadedBy: string | null;
}

const GOVERNED = `($2 OR EXISTS (SELECT FROM appointment g WHERE g.account_id = a.id AND g.agency_id = ANY($3::uuid[])))`;

const ACCOUNT = `
  SELECT a.id, a.kind, a.username, a.disabled_at IS NOT NULL AS disabled, a.person_id AS "personId",
    CASE WHEN a.kind = 'CITIZEN' THEN '' ELSE a.display_name END AS name,
    (SELECT (extract(epoch FROM m.expires_at) * 1000)::float8 FROM machine_client m WHERE m.account_id = a.id) AS "expiresAt",
    (SELECT m.scopes FROM machine_client m WHERE m.account_id = a.id) AS scopes,
    EXISTS (SELECT FROM session s WHERE s.account_id = a.id AND s.restricted IS NOT NULL AND s.revoked_at IS NULL
      AND s.expires_at > $4) AS restricted,
    COALESCE((SELECT json_agg(json_build_object('role', p.role, 'unitId', u.id, 'unitName', u.name,
        'subtree', (SELECT json_agg(below.id) FROM agency below WHERE below.path @> ARRAY[u.id]),
        'validFrom', p.valid_from, 'validTo', p.valid_to) ORDER BY p.id)
      FROM appointment p JOIN agency u ON u.id = p.agency_id WHERE p.account_id = a.id), '[]') AS posts
  FROM account a WHERE a.username = $1 AND ${GOVERNED}`;

const UNIT = `json_build_object('id', u.id, 'name', u.name)`;

/** Nothing of what is in it: whose it is, and the units that have to do with it. */
const DOSSIER = `
  SELECT d.id, d.owner_person_id AS "ownerPersonId",
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.receiving_agency_id) AS receiving,
    (SELECT ${UNIT} FROM agency u WHERE u.id = d.competent_agency_id) AS competent,
    COALESCE((SELECT json_agg(${UNIT} ORDER BY u.code) FROM agency u
      WHERE u.id IN (SELECT t.unit_id FROM task t WHERE t.dossier_id = d.id)), '[]') AS worked
  FROM dossier d WHERE d.code = $1 AND ($2 OR d.receiving_agency_id = ANY($3::uuid[])
    OR d.competent_agency_id = ANY($3::uuid[])
    OR EXISTS (SELECT FROM task t WHERE t.dossier_id = d.id AND t.unit_id = ANY($3::uuid[])))`;

const FILE = `
  SELECT (SELECT uploaded_by FROM stored_file WHERE id = $1) AS "uploadedBy",
    EXISTS (SELECT FROM dossier_file n JOIN stored_file f ON f.id = n.file_id JOIN account u ON u.id = f.uploaded_by
        JOIN dossier d ON d.id = n.dossier_id
      WHERE n.file_id = $1 AND d.id = $2
        AND (n.named_by = u.id OR u.kind = 'CITIZEN' AND u.person_id = d.owner_person_id))
    OR EXISTS (SELECT FROM issued_file f JOIN issued_document i ON i.id = f.issued_document_id
      WHERE f.file_id = $1 AND i.dossier_id = $2) AS "ofDossier"`;

@Injectable()
export class ExplainStore {
  constructor(private readonly database: Database) {}

  /** Null for whoever is not governed. */
  async account({ root, units }: Governed, username: string, now: Date): Promise<ExplainedAccount | null> {
    const [row] = await this.database.query<ExplainedAccount>(ACCOUNT, [username, root, units, now]);
    return row ?? null;
  }

  /** Null for a dossier that no governed unit has to do with. */
  async dossier(
    { root, units }: Governed,
    code: string,
  ): Promise<(DossierAccessFacts & { id: string }) | null> {
    const [row] = await this.database.query<DossierAccessFacts & { id: string }>(DOSSIER, [
      code,
      root,
      units,
    ]);
    return row ?? null;
  }

  async file(fileId: string, dossierId: string): Promise<ExplainedFile> {
    const [row] = await this.database.query<ExplainedFile>(FILE, [fileId, dossierId]);
    return row ?? { ofDossier: false, uploadedBy: null };
  }
}
