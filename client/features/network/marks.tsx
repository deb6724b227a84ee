/** Marks over the picture: how many contacts one line stands for, what was pinned, and how many neighbours are not shown. */
import { measureBundleMark } from '../../graph/bundle-marks.ts'
import { measureNodeRadius } from '../../graph/encoding.ts'
import type { Point } from '../../graph/geometry.ts'
import type { PlacedLabel } from '../../graph/labels.ts'
import { measureWords } from '../../graph/measure-words.ts'
import { isOnLand } from '../../graph/routes.ts'
import { wrap } from '../../graph/wordings.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './map.module.css'
import type { BundlePlace, Picture } from './picture.ts'

interface HandMarksProps {
  readonly picture: Picture
  readonly pinned: ReadonlyMap<string, unknown>
  readonly more: ReadonlyMap<string, number>
  readonly heldId: string | undefined
}

export function HandMarks({ picture, pinned, more, heldId }: HandMarksProps) {
  const nodes = [...picture.places].filter(([id]) => id !== heldId)
  return (
    <>
      {picture.bundles.map((bundle) => (
        <BundleMark key={bundle.id} bundle={bundle} ground={isOnLand(bundle, picture.land) ? 'land' : 'sea'} />
      ))}
      {nodes.map(([id, point]) => (
        <g key={id}>
          {pinned.has(id) && <Pin at={point} />}
          {more.has(id) && <More at={point} count={more.get(id) ?? 0} />}
        </g>
      ))}
    </>
  )
}

function BundleMark({ bundle, ground }: { readonly bundle: BundlePlace; readonly ground: 'land' | 'sea' }) {
  const width = measureBundleMark(bundle.rows.length)
  return (
    <g transform={`translate(${bundle.x - width / 2} ${bundle.y})`} data-bundle={bundle.id}>
      <rect x={-4} y={-10} width={width + 8} height={20} fill={`var(--${ground})`} />
      {bundle.rows.map((row, index) => (
        <g key={`${row.kind} ${row.standing}`} transform={`translate(${index * 52} 0)`}>
          <text x={8} y={4.5} textAnchor="end" className={styles.count}>
            {row.count}
          </text>
          <g transform="translate(12 -7)">
            <LineSample kind={row.kind} standing={row.standing} width={34} ground={ground} />
          </g>
        </g>
      ))}
    </g>
  )
}

/** A pin: it stays where it was put. */
function Pin({ at }: { readonly at: Point }) {
  const reach = measureNodeRadius('DELEGATION', false)
  return (
    <g transform={`translate(${at.x - reach} ${at.y - reach})`} stroke="var(--ink)" data-mark="pinned">
      <path d="M0 0l6 6" strokeWidth={1.4} />
      <circle r={3} fill="var(--ink)" />
    </g>
  )
}

/** `+3`: so many neighbours are not drawn. */
function More({ at, count }: { readonly at: Point; readonly count: number }) {
  const reach = measureNodeRadius('DELEGATION', false)
  return (
    <text x={at.x + reach} y={at.y - reach + 3} className={`${styles.word} ${styles.more}`} data-mark="more">
      +{count}
    </text>
  )
}

/** The name of a node that found no room for it, or for all of it, while it is pointed at or walked to. */
export function Callout({ picture, id }: { readonly picture: Picture; readonly id: string | undefined }) {
  const at = picture.places.get(id ?? '')
  if (id === undefined || at === undefined || picture.words.some((label) => label.id === id && !isCut(label)))
    return null
  const size = picture.words[0]?.wording[0]?.size ?? 12
  const lines = wrap(picture.describe(id), 34)
  const width = Math.max(...lines.map((text) => measureWords({ text, weight: 600, size }))) + size
  const height = (lines.length * 1.18 + 0.5) * size
  const left = Math.max(2, Math.min(at.x - width / 2, picture.size.width - width - 2))
  const top = at.y > picture.size.height / 2 ? at.y - 14 - height : at.y + 14
  return (
    <g transform={`translate(${left} ${top})`} className={styles.callout} data-mark="callout">
      <rect width={width} height={height} />
      {lines.map((text, index) => (
        <text key={text} x={size / 2} y={(index * 1.18 + 1.1) * size} fontSize={size} fontWeight={600}>
          {text}
        </text>
      ))}
    </g>
  )
}

const isCut = ({ wording }: PlacedLabel): boolean => wording.at(-1)?.text.endsWith('…') === true
