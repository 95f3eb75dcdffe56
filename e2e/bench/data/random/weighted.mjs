/** Draws a place in a list in proportion to weights. */
export class Weighted {
  #sums;

  constructor(weights) {
    let sum = 0;
    this.#sums = weights.map((weight) => (sum += weight));
  }

  /** `unit` from 0 on, below 1. */
  at(unit) {
    const wanted = unit * this.#sums.at(-1);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Weights of a Zipf-like skew: the first has most. */
export function skewed(count, exponent) {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent);
}

/** `total` shared out in proportion to weights, in whole numbers that add up to it. */
export function sharedOut(total, weights) {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, one) => all + one, 0);
  const byRest = exact
    .map((share, index) => [share - shares[index], index])
    .toSorted(([a, i], [b, j]) => b - a || i - j);
  for (const [, index] of byRest.slice(0, left)) shares[index] += 1;
  return shares;
}
