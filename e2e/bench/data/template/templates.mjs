import { Random } from '../random/random.mjs';
import { resolversOf } from '../dossier/resolvers.mjs';
import { scripted } from '../scenarios/scenarios.mjs';
import { sampleOf } from '../scenarios/procedures.mjs';
import { makeTemplate } from './make-template.mjs';
import { isoDay } from './mark-times.mjs';

const DAY = 86_400_000;

/**
 * Templates on demand. One serves every day from which working time looks the same as far as it reaches, so that three
 * years need a few thousand.
 */
export class Templates {
  #seed;
  #thin;
  #ahead;
  #known = new Map();
  #procedures;
  made = 0;

  static async of({ seed, thin, procedures, ahead }) {
    const samples = await Promise.all(procedures.map(({ slug }) => sampleOf(slug)));
    return new Templates({
      seed,
      thin,
      ahead,
      procedures: procedures.map((one, index) => ({ ...one, sampleOn: samples[index], turns: turnsIn(one) })),
    });
  }

  constructor({ seed, thin, ahead, procedures }) {
    this.#seed = seed;
    this.#thin = thin;
    this.#ahead = ahead;
    this.#procedures = procedures;
  }

  /** `acts`: only so many of them. `thin`: without files and papers, on top of what all the set is. */
  at({ day, start }, slot, { procedure, plot, channel }, acts = Infinity, thin = this.#thin) {
    const since = this.#procedures[procedure.index].turns.filter((turn) => turn <= day).length;
    const key = `${procedure.index}|${plot.key}|${channel}|${slot.offset}|${acts}|${thin}|${since}`;
    const list = this.#known.get(key) ?? [];
    const found = list.find(({ reach, ahead }) => this.#ahead.of(day, reach) === ahead);
    if (found) return found;
    const template = this.#made(key, { day, start }, slot, { procedure, plot, channel, acts, thin });
    const reach = Math.ceil(template.reaches / DAY) + 1;
    const entry = { reach, ahead: this.#ahead.of(day, reach), template, resolvers: resolversOf(template) };
    this.#known.set(key, [...list, entry]);
    return entry;
  }

  #made(key, { day, start }, slot, { procedure, plot, channel, acts, thin }) {
    this.made += 1;
    const played = this.#procedures[procedure.index];
    const sample = played.sampleOn(isoDay(day));
    // The same times for a dossier cut off after some acts as for the whole one.
    const [index, name, by, offset] = key.split('|');
    const random = new Random(this.#seed, 'script', index, name, by, offset);
    const script = scripted(plot, { definition: played.definition, sample }, channel, random);
    return makeTemplate({
      procedure: played,
      plot,
      script,
      channel,
      filedAt: start + slot.offset,
      acts,
      thin,
    });
  }
}

/** Days from which a procedure asks or charges otherwise. */
function turnsIn({ definition: { fees, form, documents, workflow } }) {
  const dates = JSON.stringify([fees, form, documents, workflow]).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
  return [...new Set(dates)].map((date) => Date.parse(date) / DAY);
}
