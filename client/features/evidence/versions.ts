/** The versions of an encounter's account in words, those that read the same as one. */
import type { EncounterEvidenceQuery } from '../../api/operations.gen.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { shortenTime } from '../../graph/wordings.ts'

type AccountVersion = NonNullable<EncounterEvidenceQuery['encounter']>['history'][number]

interface VersionInWords {
  readonly key: string
  /** When it became known. */
  readonly when: string
  /** Of the articles that made it so. */
  readonly numbers: readonly string[]
  readonly standing: string
  /** How, where and when it was, or was to be. */
  readonly words: string
}

const modeWords = { DIRECT: 'direct', INDIRECT: 'indirect', UNCLEAR: 'how is not stated' } as const

/** Earliest known first. What no report made so came when the time of the encounter had passed. */
export function listVersions(
  history: readonly AccountVersion[],
  years: readonly number[],
  numberOf: (articleId: string) => string,
): readonly VersionInWords[] {
  const versions: VersionInWords[] = []
  for (const { account, known, because } of history) {
    const standing = fillMarks[account.standing].word
    const place = account.venue?.name ?? 'place not stated'
    const words = [modeWords[account.mode], place, shortenTime(account.time.text, years)].join(', ')
    const numbers = because.map(({ article }) => numberOf(article.id))
    const last = versions.at(-1)
    if (last?.standing === standing && last.words === words) {
      versions[versions.length - 1] = { ...last, numbers: [...new Set([...last.numbers, ...numbers])] }
      continue
    }
    const [first] = because
    const when = first === undefined ? 'once its time had passed' : shortenTime(first.known.text, years)
    versions.push({ key: known.from, when, numbers: [...new Set(numbers)], standing, words })
  }
  return versions
}
