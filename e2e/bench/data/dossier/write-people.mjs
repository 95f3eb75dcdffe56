import { uuidBytes } from '../random/uuid.mjs';

const ids = Buffer.alloc(32);

/** Rows of a person, and of the account with which they come in by VNeID. */
export function writePerson(person, commune, tables, sealer) {
  const rows = tables.of('person');
  const { id } = person;
  uuidBytes(id, ids, 0);
  uuidBytes(person.account, ids, 16);
  rows.row();
  rows.uuid(ids);
  sealer.text(rows, person.fullName, `person.full_name:${id}`);
  sealer.text(rows, person.personalId, `person.personal_id:${id}`);
  rows.bytes(sealer.hash(person.personalId));
  sealer.text(rows, person.phone, `person.phone:${id}`);
  rows.bytes(sealer.hash(person.phone));
  sealer.text(rows, person.dateOfBirth, `person.date_of_birth:${id}`);
  sealer.text(rows, person.gender, `person.gender:${id}`);
  sealer.text(rows, person.street, `person.address:${id}`);
  rows.text(commune.code);
  const accounts = tables.of('account');
  accounts.row();
  accounts.uuid(ids, 16);
  accounts.text('CITIZEN');
  accounts.text(`cd.${person.account}`);
  accounts.uuid(ids);
  accounts.text('');
  accounts.text(`bo-du-lieu-${person.number}`);
  accounts.small(2);
}

/** The PDFs that papers of the set are linked to: a few for all of them, and none of them on the disk. */
export function writeRendered(rendered, tables, sealer, at) {
  for (const { id, sha256, key } of rendered) {
    const rows = tables.of('stored_file');
    const key64 = Buffer.from(key, 'hex').toString('base64');
    uuidBytes(id, ids, 0);
    rows.row();
    rows.uuid(ids);
    sealer.text(rows, JSON.stringify({ key: key64, sha256 }), `file.key:${id}`);
    sealer.text(rows, 'ban-in.pdf', `file.name:${id}`);
    rows.big(48_000);
    rows.text('application/pdf');
    rows.text(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
    rows.nothing();
    rows.instant(at);
    rows.text('CLEAN');
  }
}
