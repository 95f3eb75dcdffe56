import { mark } from './marks.mjs';

const DAY = 86_400_000;
const ZONE = 7 * 3_600_000;
const INSTANT = /\b1[4-9]\d{11}\b/g;
const ISO_DAY = /\b20[2-9]\d-\d\d-\d\d\b(?!T)/g;

/** Midnight in Viet Nam of the day that this instant falls on. */
const dayStart = (at) => Math.floor((at + ZONE) / DAY) * DAY - ZONE;
export const dayNumber = (at) => Math.floor((at + ZONE) / DAY);
export const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Instants and days of a play as distances from the day it was filed on. `moving` are the instants that shift with the
 * moment of filing; the others (the end of a working day) stay.
 */
export class Times {
  #start;
  #moving;

  constructor(filedAt, moving) {
    this.#start = dayStart(filedAt);
    this.#moving = moving;
  }

  token(at) {
    return `at:${at - this.#start}:${this.#moving.has(at) ? 'moves' : 'stays'}`;
  }

  /** Milliseconds from the beginning of the day of filing. */
  distance(at) {
    return at - this.#start;
  }

  /** Epoch ms and ISO days in JSON. */
  mark(text) {
    return text
      .replace(INSTANT, (digits) => mark(this.token(Number(digits))))
      .replace(ISO_DAY, (day) => mark(`day:${this.#offset(day)}`));
  }

  /** As papers write them; `known` of `writtenInstants`. */
  markPaper(text, { written, clocks }) {
    return text
      .replace(/(\d\d) giờ (\d\d) phút, ngày (\d\d)\/(\d\d)\/(\d{4})/g, (words) =>
        written.has(words) ? mark(`hourAndDay:${this.token(written.get(words))}`) : words,
      )
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (iso) => mark(`iso:${this.token(Date.parse(iso))}`))
      .replace(/\b\d\d\/\d\d\/20[2-9]\d\b/g, (day) =>
        mark(`onDay:${this.#offset(day.split('/').toReversed().join('-'))}`),
      )
      .replace(/\b\d\d:\d\d\b(?!:)/g, (clock) =>
        clocks.has(clock) ? mark(`clock:${this.token(clocks.get(clock))}`) : clock,
      );
  }

  #offset(iso) {
    return (Date.parse(`${iso}T00:00:00+07:00`) - this.#start) / DAY;
  }
}

/** How papers write these instants. */
export function writtenInstants(instants) {
  const each = [...new Set(instants)];
  return {
    written: new Map(each.map((at) => [hourAndDay(at), at])),
    clocks: new Map(each.map((at) => [clockOf(at), at])),
  };
}

const local = (at) => new Date(at + ZONE).toISOString();
export const clockOf = (at) => local(at).slice(11, 16);
export const onDay = (at) => local(at).slice(0, 10).split('-').toReversed().join('/');
export const hourAndDay = (at) => `${clockOf(at).replace(':', ' giờ ')} phút, ngày ${onDay(at)}`;

/** Every instant of 13 digits in a text, in order. */
export const instantsIn = (text) => (text.match(INSTANT) ?? []).map(Number);
