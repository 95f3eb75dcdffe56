import { randomUUID } from 'node:crypto';
import { bearer } from '../../load/sessions.mjs';

/** Open tasks with somebody whose post may do them, one of each dossier. */
const OPEN_WORK = `
  SELECT DISTINCT ON (t.dossier_id) d.code, d.version, d.procedure_version_id AS version_id, t.task_key, t.step_key,
    COALESCE(t.assignee_id, (SELECT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
      WHERE p.agency_id = t.unit_id AND p.role = t.role AND p.valid_to IS NULL AND a.disabled_at IS NULL
      ORDER BY md5(p.id::text || d.code) LIMIT 1)) AS account_id
  FROM task t JOIN dossier d ON d.id = t.dossier_id
  WHERE t.closed_at IS NULL AND NOT t.waiting
  ORDER BY t.dossier_id, t.task_key`;

/** Acts of a step that need nothing filled in, chosen or signed for: what a step costs, and not its form. */
function plainActions({ workflow }) {
  const steps = Object.values(workflow.steps).filter(
    ({ type, role }) => type === 'userTask' && role !== 'OWNER',
  );
  return new Map(
    steps.flatMap(({ key, form, actions }) => {
      const action = actions.find(
        (one) =>
          (form === undefined || one.form === false) &&
          one.assigns === undefined &&
          one.guard === undefined &&
          one.effect !== 'REFUSE_AT_INTAKE' &&
          one.tone !== 'danger',
      );
      return action ? [[key, action]] : [];
    }),
  );
}

export const step = {
  name: 'step',
  title: 'Perform a step of the workflow',
  once: true,
  perSecond: 700,
  async requests({ client, signIn }, _address, count) {
    const { rows: versions } = await client.query(
      `SELECT id, definition FROM procedure_version WHERE state = 'PUBLISHED'`,
    );
    const actions = new Map(versions.map(({ id, definition }) => [id, plainActions(definition)]));
    const { rows } = await client.query(OPEN_WORK);
    const work = rows
      .map((row) => ({ ...row, action: actions.get(row.version_id)?.get(row.step_key) }))
      .filter(({ action, account_id: account }) => action && account)
      .slice(0, count);
    const tokens = await signIn(work.map(({ account_id: account }) => account));
    return work.map(({ code, version, task_key: taskKey, account_id: account, action }) => ({
      method: 'POST',
      path: `/api/v1/dossiers/${code}/actions`,
      headers: {
        ...bearer(tokens.get(account)),
        'if-match': `"${version}"`,
        'idempotency-key': randomUUID(),
      },
      body: {
        action: action.key,
        taskKey,
        ...(action.note === 'required' && { note: 'Đã xem xét hồ sơ' }),
      },
    }));
  },
};
