import { Random } from '../random/random.mjs';
import { Weighted } from '../random/weighted.mjs';
import { GIVEN, MIDDLE, SURNAMES } from './names.mjs';

const table = (list) => {
  const drawn = new Weighted(list.map(([, weight]) => weight));
  return (unit) => list[drawn.at(unit)][0];
};
const surname = table(SURNAMES);
const middle = { MALE: table(MIDDLE.MALE), FEMALE: table(MIDDLE.FEMALE) };
const given = { MALE: table(GIVEN.MALE), FEMALE: table(GIVEN.FEMALE) };

export function newName(random, gender, family = surname(random.unit())) {
  return `${family} ${middle[gender](random.unit())} ${given[gender](random.unit())}`;
}

/** A third of the people who have business with the offices have most of it. */
const BUSY = 1.7;
const MOST_IN_A_PROVINCE = 1_250_000;
const FIRST_CARD_YEAR = 1945;

/**
 * The people of the set, each worked out from their number alone, so that no table of them is ever held in memory.
 * Those of one commune are numbered in a row; men are even, women odd.
 */
export class People {
  #starts;

  /** `weights`: of the communes. */
  constructor(seed, dossiers, weights) {
    this.seed = seed;
    const wanted = Math.min(MOST_IN_A_PROVINCE, Math.max(weights.length * 8, Math.round(dossiers / 8)));
    const sum = weights.reduce((all, one) => all + one, 0);
    let start = 0;
    this.#starts = weights.map((weight) => {
      const here = start;
      start += Math.max(8, 2 * Math.round((wanted * weight) / sum / 2));
      return here;
    });
    this.count = start;
  }

  /** Somebody of this commune; `parity` 0 a man, 1 a woman. */
  draw(random, commune, parity) {
    const from = this.#starts[commune];
    const pairs = ((this.#starts[commune + 1] ?? this.count) - from) / 2;
    return from + 2 * Math.floor(pairs * random.unit() ** BUSY) + parity;
  }

  communeOf(number) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middleOne = (low + high + 1) >> 1;
      if (this.#starts[middleOne] <= number) low = middleOne;
      else high = middleOne - 1;
    }
    return low;
  }

  /** `id`, `account`: of the row of person, and of the account. */
  person(number) {
    const random = new Random(this.seed, 'person', number);
    const gender = number % 2 === 0 ? 'MALE' : 'FEMALE';
    const year = FIRST_CARD_YEAR + Math.floor(62 * random.unit() ** 0.8);
    const day = new Date(Date.UTC(year, 0, 1 + random.below(365))).toISOString().slice(0, 10);
    const century = (year < 2000 ? 0 : 2) + (gender === 'MALE' ? 0 : 1);
    const province = number < 1_000_000 ? '044' : '045';
    const digits = String(number % 1_000_000).padStart(6, '0');
    return {
      number,
      gender,
      fullName: newName(random, gender),
      personalId: `${province}${century}${String(year % 100).padStart(2, '0')}${digits}`,
      dateOfBirth: day,
      phone: `09${String(10_000_000 + random.below(89_999_999))}`,
      street: `Số ${1 + random.below(300)} đường ${STREETS[random.below(STREETS.length)]}`,
      id: idOf(random, number, 1),
      account: idOf(random, number, 2),
    };
  }
}

const STREETS = [
  'Trần Hưng Đạo',
  'Lý Thường Kiệt',
  'Quang Trung',
  'Hùng Vương',
  'Nguyễn Du',
  'Lê Lợi',
  'Hai Bà Trưng',
];
STREETS.push('Lê Duẩn', 'Phan Chu Trinh', 'Nguyễn Trãi', 'Ngô Quyền', 'Bà Triệu');

/** As a UUIDv7 of the days before the set begins would look; in order of number. */
function idOf(random, number, kind) {
  const time = 1_640_000_000_000 + number * 2 + kind;
  const hex = time.toString(16).padStart(12, '0');
  const tail = [random.bits(), random.bits(), random.bits()]
    .map((bits) => bits.toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${tail.slice(0, 3)}-${'89ab'[random.below(4)]}${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}
