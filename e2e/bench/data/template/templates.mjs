import { addDays } from '@motcua/forms';
import { Random } from '../random/random.mjs';
import { resolversOf } from '../dossier/resolvers.mjs';
import { scripted } from '../scenarios/scenarios.mjs';
import { sampleOf } from '../scenarios/procedures.mjs';
import { makeTemplate } from './make-template.mjs';
import { isoDay } from './mark-times.mjs';
import { WrongDay } from './play.mjs';

const DAY = 86_400_000;
/** A form may name a day that does not fit the pace of the play: then another day, so often tried. */
const TRIES = 24;
const STEP_DAYS = { DATE_TOO_EARLY: 4, DATE_TOO_LATE: -4 };
const ISO_DAY = /\b20[2-9]\d-\d\d-\d\d\b/g;

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
    const known = this.#known.get(key) ?? { reaches: new Set(), found: new Map() };
    for (const reach of known.reaches) {
      const found = known.found.get(this.#ahead.of(day, reach));
      if (found) return found;
    }
    const template = this.#made(key, { day, start }, slot, { procedure, plot, channel, acts, thin });
    const entry = { template, resolvers: resolversOf(template) };
    const reach = Math.ceil(template.reaches / DAY) + 1;
    // Two views of different length are never the same text.
    known.found.set(this.#ahead.of(day, reach), entry);
    known.reaches.add(reach);
    this.#known.set(key, known);
    return entry;
  }

  #made(key, { day, start }, slot, { procedure, plot, channel, acts, thin }) {
    this.made += 1;
    const played = this.#procedures[procedure.index];
    const sample = played.sampleOn(isoDay(day));
    // The same times for a dossier cut off after some acts as for the whole one.
    const [index, name, by, offset] = key.split('|');
    const random = new Random(this.#seed, 'script', index, name, by, offset);
    const filedAt = start + slot.offset;
    let script = scripted(plot, { definition: played.definition, sample }, channel, random);
    for (let tries = 0; ; tries += 1) {
      try {
        return makeTemplate({ procedure: played, plot, script, channel, filedAt, acts, thin });
      } catch (error) {
        if (!(error instanceof WrongDay) || tries === TRIES) throw error;
        script = redated(script, error.stopped);
      }
    }
  }
}

/** The same script with other days in the form that was refused. */
function redated(script, { act, problems: [problem] }) {
  const days = STEP_DAYS[problem.code];
  if (days === undefined) throw new Error(JSON.stringify(problem));
  const moved = (iso) => addDays(iso, days);
  return script.map((one) =>
    one.step === act.step
      ? { ...one, answers: JSON.parse(JSON.stringify(one.answers).replace(ISO_DAY, moved)) }
      : one,
  );
}

/** Days from which a procedure asks or charges otherwise. */
function turnsIn({ definition: { fees, form, documents, workflow } }) {
  const dates = JSON.stringify([fees, form, documents, workflow]).match(/\b20\d\d-\d\d-\d\d\b/g) ?? [];
  return [...new Set(dates)].map((date) => Date.parse(date) / DAY);
}
