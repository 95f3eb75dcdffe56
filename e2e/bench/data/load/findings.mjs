const RECENT_DAYS = 30;
const MOST = 4000;
const MOST_OPEN = 6000;
const DAY = 86_400_000;

/** Samples of what was written, for those who measure: codes, open work, names. As many from each thread. */
export class Findings {
  found = { recentCodes: [], oldCodes: [], openWork: [], names: [], citizens: [] };
  #since;
  #random;
  #share;

  constructor({ until, dossiers }, random) {
    this.#since = until - RECENT_DAYS * DAY;
    this.#random = random;
    this.#share = Math.min(1, MOST / dossiers);
  }

  hear({ dossier, template, values }) {
    const { found } = this;
    const [owner] = dossier.people;
    const recent = dossier.filedAt >= this.#since;
    if (recent) this.#keep(found.recentCodes, dossier.code, MOST, Math.min(1, this.#share * 30));
    if (template.open) this.#openWork(dossier, template, values);
    if (this.#random.unit() >= this.#share) return;
    found.oldCodes.push({ code: dossier.code, secret: dossier.secret });
    found.names.push(owner.fullName);
    found.citizens.push({ accountId: owner.account, personId: owner.id, username: `cd.${owner.account}` });
  }

  #openWork(dossier, template, values) {
    if (template.lifecycle === 'SUPPLEMENT_REQUESTED') return;
    const task = template.tasks.find(
      ({ closedAt, role }) => closedAt === null && role !== 'OWNER' && role !== 'SYSTEM',
    );
    if (!task) return;
    const rule = template.tokens[task.unit].slice('unit:'.length);
    const officer = task.assignee === null ? dossier.officer(rule, task.role, 1).id : values[task.assignee];
    const work = {
      code: dossier.code,
      version: template.version,
      taskKey: task.key,
      stepKey: task.stepKey,
      officer,
    };
    this.#keep(this.found.openWork, work, MOST_OPEN, Math.min(1, this.#share * 40));
  }

  #keep(list, one, most, share) {
    if (this.#random.unit() >= share) return;
    if (list.length < most) list.push(one);
    else list[this.#random.below(most)] = one;
  }
}
