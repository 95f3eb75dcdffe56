import { createHash } from 'node:crypto';
import { isBegin, isEnd } from './acts.mjs';

const names = new Map();

function nameOf(text) {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}

/** The statements of one act on one connection, each prepared there; gives the rows of the last that had any. */
export async function runAct(client, statements, values) {
  let rows = [];
  for (const [at, text] of statements.entries()) {
    const plain = isBegin(text) || isEnd(text);
    const result = await client.query(plain ? text : { name: nameOf(text), text, values: values[at] });
    if (result.rows?.length > 0) rows = result.rows;
  }
  return rows;
}

export const APP_ROLE = { options: '-c role=motcua_app' };
