/** What is written once and then named by its number; and days, in which columns count. */

export const daySeconds = 86_400

/** The UTC day of an instant, in days since 1970. */
export const toDay = (seconds: number): number => Math.floor(seconds / daySeconds)

export interface Table {
  /** The number of a key, in the order of first appearance. */
  indexOf(key: string): number
}

/** `add` is told each key when it is new. */
export function createTable(add: (key: string) => void): Table {
  const indexes = new Map<string, number>()
  return {
    indexOf: (key) => {
      const known = indexes.get(key)
      if (known !== undefined) return known
      indexes.set(key, indexes.size)
      add(key)
      return indexes.size - 1
    },
  }
}
