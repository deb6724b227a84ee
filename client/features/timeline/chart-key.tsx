/** What stands under the chart: the key to its cells, and for who listens what each of its columns holds. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Standing } from '../../graph/model.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Cell } from './fills.tsx'
import { type CellKind, countMarks, describeBin, describeYear, kindWords, listBins, listPast } from './marks.ts'
import styles from './timeline.module.css'
import { useKinds } from './use-kinds.ts'

/** Contacts with a mediator are drawn alike, with one side or both. What is denied stands among the fills. */
const kinds: readonly (readonly [CellKind, string])[] = [
  ['DIRECT', kindWords.DIRECT],
  ['INDIRECT', 'mediated'],
  ['HOSTED', kindWords.HOSTED],
  ['UNCLEAR', kindWords.UNCLEAR],
  ['NONE', kindWords.NONE],
]

export function ChartKey({ explorer }: { readonly explorer: Explorer }) {
  return (
    <>
      <CellKey hasKinds={!explorer.isLarge} />
      <Told explorer={explorer} />
    </>
  )
}

function CellKey({ hasKinds }: { readonly hasKinds: boolean }) {
  return (
    <div className={styles.cellKey}>
      <ul aria-label="Key to what stands of the encounters">
        {standingsBySureness.map((standing) => (
          <Sample key={standing} kind="ANY" standing={standing} word={fillMarks[standing].word} />
        ))}
      </ul>
      {hasKinds && (
        <ul aria-label="Key to how the encounters were">
          {kinds.map(([kind, word]) => (
            <Sample key={kind} kind={kind} standing="OCCURRED" word={word} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Sample({ word, ...cell }: { readonly kind: CellKind; readonly standing: Standing; readonly word: string }) {
  return (
    <li>
      <svg width={sampleWidth} height={12} aria-hidden="true">
        <Cell {...cell} x={0} y={0.5} width={sampleWidth} height={11} />
      </svg>
      {word}
    </li>
  )
}

const sampleWidth = 20

function Told({ explorer }: { readonly explorer: Explorer }) {
  const { histogram, axis } = explorer
  const kindOf = useKinds(explorer)
  return (
    <ul className="offscreen" aria-label="Encounters over time">
      {listPast(axis).map((year) => (
        <li key={year.year}>{describeYear(year, kindOf)}</li>
      ))}
      {listBins(histogram, axis).map((bin) => (
        <li key={bin.edtf}>{describeBin(bin, countMarks(bin, kindOf))}</li>
      ))}
    </ul>
  )
}
