import { hash } from 'node:crypto';
import { uuidBytes } from '../random/uuid.mjs';
import { filled } from '../template/marks.mjs';

const ROOM = 1 << 17;
const SALT = 32;
const HASH = 32;

/**
 * Writes a template as the rows of one dossier: every text put together, hashed as the history is, and sealed.
 * `dossier` gives what the tokens stand for.
 */
export class DossierWriter {
  #tables;
  #sealer;
  #salts;
  #part = Buffer.allocUnsafeSlow(ROOM);
  #plain = Buffer.allocUnsafeSlow(ROOM);
  #link = Buffer.allocUnsafeSlow(512);
  #hash = Buffer.alloc(HASH);
  #ids = Buffer.alloc(16 * 8);

  constructor({ tables, sealer, salts }) {
    this.#tables = tables;
    this.#sealer = sealer;
    this.#salts = salts;
  }

  write(template, resolvers, dossier, random) {
    const values = resolvers.map((resolve) => (resolve === null ? '' : resolve(dossier)));
    uuidBytes(dossier.id, this.#ids, 0);
    for (const submission of template.submissions)
      this.#submission(submission, template, values, dossier, random);
    this.#files(template, values, dossier, random);
    for (const act of template.acts)
      for (const paper of act.papers) this.#paper(paper, act, values, dossier, random);
    this.#link.write(hash('sha256', `dossier:${dossier.id}`, 'hex'), 0, 'hex');
    for (const act of template.acts) this.#action(act, values, dossier, random);
    for (const task of template.tasks) this.#task(task, values);
    this.#dossier(template, values, dossier);
    return values;
  }

  #uuid(rows, text, slot = 1) {
    uuidBytes(text, this.#ids, slot * 16);
    rows.uuid(this.#ids, slot * 16);
  }

  #sealed(rows, text, place, packs) {
    this.#sealer.field(rows, this.#plain, this.#plain.write(text, 0), place, packs);
  }

  #submission({ seq, handed, answers, documents, papers, by, sealKey }, template, values, dossier, random) {
    const rows = this.#tables.of('dossier_submission');
    const at = Number(values[template.acts.find(({ submission }) => submission === seq - 1).at]);
    const { text: salt } = random.one(this.#salts);
    const given = filled(answers, values);
    const [files, paper] = [filled(documents, values), filled(papers, values)];
    const whole = filled(handed, values).slice(0, -1);
    values[sealKey] = hash(
      'sha256',
      `submission:${whole},"salt":"${salt}","seq":${seq},"submittedBy":"${values[by]}"}`,
      'hex',
    );
    rows.row();
    rows.uuid(this.#ids);
    rows.int(seq);
    rows.text(seq === 1 ? 'INITIAL' : 'SUPPLEMENT');
    this.#sealed(rows, `{"answers":${given},"salt":"${salt}"}`, `submission.answers:${dossier.id}:${seq}`);
    rows.json(files);
    this.#uuid(rows, values[by]);
    rows.instant(at);
    rows.json(paper);
  }

  #files(template, values, dossier, random) {
    for (let no = 0; no < template.files; no += 1) {
      const id = dossier.fileIds[no];
      const rows = this.#tables.of('stored_file');
      const at = Number(values[template.acts[0].at]) - 60_000 * (no + 1);
      const owner = dossier.people[0].account;
      random.fill(this.#link, 0, 64);
      const [key, digest] = [this.#link.toString('base64', 0, 32), this.#link.toString('hex', 32, 64)];
      rows.row();
      this.#uuid(rows, id, 2);
      this.#sealed(rows, `{"key":"${key}","sha256":"${digest}"}`, `file.key:${id}`);
      this.#sealed(rows, `${dossier.fileNames[no]}`, `file.name:${id}`);
      rows.big(80_000 + random.below(900_000));
      rows.text('image/jpeg');
      rows.text(`${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`);
      this.#uuid(rows, owner);
      rows.instant(at);
      rows.text('CLEAN');
      const named = this.#tables.of('dossier_file');
      named.row();
      named.uuid(this.#ids, 32);
      named.uuid(this.#ids);
      named.uuid(this.#ids, 16);
    }
  }

  #paper(paper, { seq, at }, values, dossier, random) {
    const rows = this.#tables.of('issued_document');
    const issuedAt = Number(values[at]);
    const id = values[paper.id];
    const number = values[paper.number];
    const content = filled(paper.hashed, values);
    const template = JSON.stringify(paper.template);
    values[paper.seal] = hash(
      'sha256',
      `paper:{"actionSeq":${seq},"content":${content},"dossierId":"${dossier.id}","form":"${paper.form}","id":"${id}",` +
        `"issuedAt":${issuedAt},"name":${paper.canonicalName},"number":"${number}","template":${template}}`,
      'hex',
    );
    rows.row();
    this.#uuid(rows, id, 2);
    rows.uuid(this.#ids);
    rows.int(seq);
    rows.text(paper.form);
    if (paper.template === null) rows.nothing();
    else rows.text(paper.template);
    rows.json(paper.name);
    rows.text(number);
    this.#sealed(rows, filled(paper.content, values), `issued.content:${id}`);
    rows.instant(issuedAt);
    const rendered = random.one(dossier.rendered);
    const links = this.#tables.of('issued_file');
    links.row();
    links.uuid(this.#ids, 32);
    this.#uuid(links, rendered.id, 3);
    links.instant(issuedAt + 2000);
    links.bytes(this.#sealer.hash(`issued file ${id} ${rendered.id} ${rendered.sha256}`));
  }

  #action({ seq, at, type, account, parts, text, salt: saltToken }, values, dossier, random) {
    const salt = random.one(this.#salts);
    values[saltToken] = salt.text;
    this.#hashParts(parts, values, salt);
    const length = this.#plain.write(filled(text, values), 0);
    const instant = Number(values[at]);
    const rows = this.#tables.actionsAt(instant);
    rows.row();
    rows.uuid(this.#ids);
    rows.int(seq);
    rows.instant(instant);
    rows.text(type);
    if (account === null) rows.nothing();
    else this.#uuid(rows, values[account]);
    this.#sealer.field(rows, this.#plain, length, `action:${dossier.id}:${seq}`);
    rows.bytes(this.#link, 0, HASH);
    rows.bytes(this.#hash);
    this.#hash.copy(this.#link);
  }

  /** The hash of an act and of all before it, in `hash`. */
  #hashParts(parts, values, salt) {
    const [actor, facts, told, rest] = parts.map((pieces, part) => {
      const end = SALT + this.#part.write(filled(pieces, values), SALT);
      salt.parts[part].copy(this.#part);
      return hash('sha256', this.#part.subarray(0, end), 'hex');
    });
    const text = `parts:{"actor":"${actor}","facts":"${facts}","rest":"${rest}","told":"${told}"}`;
    const linked = HASH + this.#link.write(text, HASH, 'latin1');
    this.#hash.write(hash('sha256', this.#link.subarray(0, linked), 'hex'), 0, 'hex');
  }

  #task(task, values) {
    const rows = this.#tables.of('task');
    const at = (token) => (token === null ? null : Number(values[token]));
    const who = (token) => (token === null ? rows.nothing() : this.#uuid(rows, values[token]));
    rows.row();
    rows.uuid(this.#ids);
    rows.text(task.key);
    rows.text(task.stepKey);
    this.#uuid(rows, values[task.unit]);
    rows.text(task.role);
    who(task.assignee);
    rows.instant(at(task.openedAt));
    rows.instant(at(task.dueAt));
    rows.instant(at(task.timeoutAt));
    rows.instant(at(task.closedAt));
    who(task.closedBy);
    rows.flag(task.waiting);
    rows.flag(task.atIntake);
  }

  #dossier(template, values, dossier) {
    const rows = this.#tables.of('dossier');
    const at = (token) => (token === null ? null : Number(values[token]));
    const { id } = dossier;
    rows.row();
    rows.uuid(this.#ids);
    rows.text(dossier.code);
    rows.int(template.version);
    this.#uuid(rows, dossier.procedureId);
    this.#uuid(rows, dossier.versionId);
    rows.text(template.caseKey);
    rows.text(template.lifecycle);
    rows.text(template.channel);
    this.#uuid(rows, dossier.unit('receiving').id);
    this.#uuid(rows, dossier.unit('competent').id);
    this.#uuid(rows, values[template.submitter]);
    this.#uuid(rows, dossier.people[0].id);
    rows.text(filled(template.ownerName, values));
    rows.text(filled(template.subject, values));
    this.#sealer.text(rows, dossier.secret, `dossier.lookup_secret:${id}`);
    rows.bytes(this.#sealer.hash(dossier.secret));
    rows.instant(at(template.acts[0].at));
    for (const column of ['acceptedAt', 'dueAt', 'completedAt', 'returnedAt'])
      rows.instant(at(template[column]));
    if (template.outcome === null) rows.nothing();
    else rows.text(template.outcome);
    // As the product: what is written anew with the next act is not packed.
    this.#sealed(rows, filled(template.state, values), `dossier.state:${id}`, !template.open);
    if (template.fee === null) rows.nothing();
    else this.#sealed(rows, filled(template.fee, values), `dossier.fee:${id}`);
    rows.instant(at(template.pausedSince));
  }
}
