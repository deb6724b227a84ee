/** The contacts that one line of a large network stands for, latest first: each opens its evidence. */
import { contactIdAt, kinds, standings } from '../../../server/domain/contact-columns/index.ts'
import { fillMarks, lineMarks } from '../../graph/encoding.ts'
import type { LargePicture } from '../../graph/large/picture.ts'
import { formatLongDay } from '../../state/days.ts'
import controls from '../../ui/controls.module.css'
import { groupDigits } from '../../ui/digits.ts'
import styles from './map.module.css'

export interface LargeLine {
  readonly names: readonly [string, string]
  readonly contacts: readonly { readonly id: string; readonly words: string }[]
  /** Contacts beyond those listed. */
  readonly more: number
}

/** Contacts listed at most; the evidence of either actor holds the others. */
const listed = 12

export function LargeLineList({
  line,
  selectedId,
  onSelect,
}: {
  readonly line: LargeLine
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}) {
  return (
    <section className={styles.lineList} aria-label={`Contacts between ${line.names[0]} and ${line.names[1]}`}>
      <h3>
        {line.names[0]} and {line.names[1]}
      </h3>
      <ul>
        {line.contacts.map(({ id, words }) => (
          <li key={id}>
            <button
              type="button"
              className={`${controls.button} ${controls.text}`}
              aria-pressed={id === selectedId}
              onClick={() => onSelect(id)}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
      {line.more > 0 && <p>{groupDigits(line.more)} earlier ones stand in the evidence of either actor.</p>}
    </section>
  )
}

/** What a line stands for at the moment drawn. */
export function listContactsOfLine({ network, visible }: LargePicture, line: number): LargeLine {
  const { columns, lines } = network
  const isOnLine = (row: number): boolean => {
    for (let place = lines.start[row] ?? 0; place < (lines.start[row + 1] ?? 0); place++) {
      if (lines.ofRow[place] === line) return true
    }
    return false
  }
  const rows = [...visible().filter(isOnLine)].sort((a, b) => (columns.validFrom[b] ?? 0) - (columns.validFrom[a] ?? 0))
  const name = (actor: number | undefined): string => columns.actors[actor ?? -1]?.name ?? ''
  const describe = (row: number): string => {
    const [kind, standing] = [kinds[columns.kind[row] ?? 0] ?? 'UNCLEAR', standings[columns.standing[row] ?? 0]]
    const when = formatLongDay((columns.validFrom[row] ?? 0) / 86_400, true)
    const isDay = (columns.validTo[row] ?? 0) - (columns.validFrom[row] ?? 0) <= 86_400
    const words = [lineMarks[kind].label, standing === undefined ? '' : fillMarks[standing].word]
    return `${isDay ? when : `from ${when}`}: ${words.join(', ').toLowerCase()}`
  }
  return {
    names: [name(lines.first[line]), name(lines.second[line])],
    contacts: rows.slice(0, listed).map((row) => ({ id: contactIdAt(columns, row), words: describe(row) })),
    more: Math.max(0, rows.length - listed),
  }
}
