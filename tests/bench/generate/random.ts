/** Pseudo-random choices that a seed fixes: the same seed gives the same network on every machine. */

export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  pick<Value>(values: readonly [Value, ...Value[]]): Value
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for shapes, not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] ?? values[0],
  }
}

/** Ranks from 0 to below `count`, where rank r comes with a weight of (r + 3)^-0.9: few are everywhere, most are rare. */
export function createRanks(count: number): (random: Random) => number {
  const reach = new Float64Array(count)
  let total = 0
  for (let rank = 0; rank < count; rank++) {
    total += (rank + 3) ** -0.9
    reach[rank] = total
  }
  return (random) => {
    const wanted = random.next() * total
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((reach[middle] ?? total) <= wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
