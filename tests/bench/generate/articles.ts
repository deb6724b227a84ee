/**
 * Articles of a generated network, in the order of their publication, in the shape of article files. Each introduces a few
 * encounters; plans, denials and second accounts of an encounter follow in later articles, as they do in newspapers.
 */
import type { z } from 'zod'
import type { articleSchema } from '../../../server/ingest/article-schema.ts'
import { generateEncounter, type Told } from './encounters.ts'
import { type Network, nameOf } from './network.ts'
import { createRandom, createRanks, type Random } from './random.ts'

export type ArticleInput = z.input<typeof articleSchema>

const daySeconds = 86_400
/** Articles until a later report appears, at most. */
const longestDelay = 12

export function* generateArticles(network: Network): Generator<ArticleInput> {
  const random = createRandom(network.seed)
  const ranks = createRanks(network.actors)
  /** Later reports, by the number of the article that is to carry them. */
  const waiting = new Map<number, Told[]>()
  let told = 0
  for (let number = 1; told < network.encounters || waiting.size > 0; number++) {
    const fresh: Told[] = []
    for (let count = 1 + random.below(5); count > 0 && told < network.encounters; count--) {
      const [first, ...later] = generateEncounter(network, told, random, ranks)
      told += 1
      fresh.push(first)
      for (const report of later) {
        const due = number + 1 + random.below(longestDelay)
        waiting.set(due, [...(waiting.get(due) ?? []), report])
      }
    }
    const late = waiting.get(number) ?? []
    waiting.delete(number)
    if (fresh.length + late.length > 0) yield toArticle(network, number, fresh, late, random)
  }
}

function toArticle(
  network: Network,
  number: number,
  fresh: readonly Told[],
  late: readonly Told[],
  random: Random,
): ArticleInput {
  const reports = [...fresh, ...late]
  const published = Math.max(...reports.map((report) => report.tellableFrom)) + random.below(3) * daySeconds
  const about = reports[0]?.encounter ?? ''
  return {
    article: `article-${number}`,
    title: `${nameOf(number)}: what was said of ${reports.length} encounters`,
    publisher: `outlet-${random.below(network.outlets)}`,
    published: formatDay(published),
    ...(fresh.length === 0 ? {} : { introduces: { encounters: Object.fromEntries(fresh.map(introduce)) } }),
    reports: Object.fromEntries(reports.map(({ report }, index) => [`r${index + 1}`, report])),
    ...(random.chance(0.03)
      ? {
          readings: {
            view: {
              kind: 'reading',
              about: { encounter: about },
              evidence: { paragraph: 9, gist: 'A view of what it may mean.' },
            },
          },
        }
      : {}),
    ...(random.chance(0.03)
      ? { signals: { next: { about: { encounter: about }, evidence: { paragraph: 8, gist: 'What to watch for.' } } } }
      : {}),
  }
}

const introduce = (told: Told) => [told.encounter, told.introduced] as const

/** Seconds as a day in EDTF. */
export function formatDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
