/** What a lens does to the contacts of the window: those that vanish, those that stand otherwise, those that only it shows. */
import type { LensComparisonQuery } from '../../api/operations.gen.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { LineSample } from '../../ui/line-sample.tsx'
import styles from './lens.module.css'

/** One contact and what becomes of it. */
export interface LensEffect {
  readonly contact: Contact
  readonly becomes: { readonly kind: ContactKind; readonly standing: Standing } | 'gone' | 'new'
}

/** Only what the picture draws: a contact of a mediator that an indirect one already shows is not told twice. */
export function toEffects({ onlyA, onlyB, differ }: LensComparisonQuery['compareLenses']): readonly LensEffect[] {
  const after = new Map(differ.map(({ a, b }) => [a.id, b]))
  const drawn = selectDrawnContacts([...onlyA, ...differ.map(({ a }) => a)])
  return [
    ...drawn.map((contact): LensEffect => ({ contact, becomes: after.get(contact.id) ?? 'gone' })),
    ...selectDrawnContacts(onlyB).map((contact): LensEffect => ({ contact, becomes: 'new' })),
  ]
}

/** `5 lines vanish, 1 stands otherwise`. */
export function writeEffects(effects: readonly LensEffect[], same: number): string {
  const count = (matches: (effect: LensEffect) => boolean): number => effects.filter(matches).length
  const gone = count(({ becomes }) => becomes === 'gone')
  const fresh = count(({ becomes }) => becomes === 'new')
  const other = effects.length - gone - fresh
  const words = [
    ...(gone === 0 ? [] : [`${gone} ${gone === 1 ? 'line vanishes' : 'lines vanish'}`]),
    ...(other === 0 ? [] : [`${other} ${other === 1 ? 'stands' : 'stand'} otherwise`]),
    ...(fresh === 0 ? [] : [`${fresh} only so`]),
  ]
  return words.length > 0 ? words.join(', ') : same === 0 ? 'nothing was there' : 'nothing vanishes'
}

interface VanishedListProps {
  readonly effects: readonly LensEffect[]
  readonly explorer: Explorer
}

export function VanishedList({ effects, explorer }: VanishedListProps) {
  const names = new Map(explorer.known.nodes.map(({ actor }) => [actor.id, actor.name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  return (
    <ul className={styles.list} aria-label="What the standard of belief changes">
      {effects.map(({ contact, becomes }) => (
        <li key={contact.id}>
          <LineSample kind={contact.kind} standing={contact.standing} width={44} />
          <button
            type="button"
            onClick={() => explorer.setView({ lens: null, select: contact.id }, { isStep: true })}
            title="Open it as any report has it"
          >
            {nameOf(contact.from.id)} – {nameOf(contact.to.id)}
          </button>
          <span>{shortenTime(contact.time.text, explorer.years)}</span>
          <b>{writeBecomes(becomes)}</b>
        </li>
      ))}
    </ul>
  )
}

function writeBecomes(becomes: LensEffect['becomes']): string {
  if (becomes === 'gone') return 'vanishes'
  return becomes === 'new' ? 'only so' : `then ${fillMarks[becomes.standing].word}`
}
