/** The standard of belief: what counts, chosen in a line above the headline, and what vanishes for it. */
import { Suspense } from 'react'
import { anyReport, formatLens, parseLens, type ViewLens } from '../../state/lens.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { Help } from '../../ui/help.tsx'
import { useInSight } from '../../ui/use-in-sight.ts'
import styles from './lens.module.css'

const LensEffects = fetched(() => import('./lens-effects.tsx').then((module) => module.LensEffects))

export function LensBar({ explorer }: { readonly explorer: Explorer }) {
  const { view, setView, known, articles } = explorer
  const lens = parseLens(view.lens)
  const strip = useInSight<HTMLDivElement>('[aria-pressed=true], [data-chosen=true]', view.lens)
  const choose = (change: Partial<ViewLens>): void =>
    setView({ lens: formatLens({ ...lens, ...change }) }, { isStep: true })
  const states = known.nodes.filter(({ actor }) => actor.kind === 'STATE').map(({ actor }) => actor)
  const publishers = new Map(articles.map(({ publisher, publisherId }) => [publisherId, publisher]))
  return (
    <section className={styles.bar} aria-label="Standard of belief">
      <div ref={strip} className={styles.choices}>
        <h2 className={controls.choiceLabel}>Believe</h2>
        <Help term="lens" word="Believe" />
        <Toggle isOn={formatLens(lens) === null} onToggle={() => setView({ lens: null }, { isStep: true })}>
          any report
        </Toggle>
        <Toggle isOn={lens.isOnTheRecord} onToggle={() => choose({ isOnTheRecord: !lens.isOnTheRecord })}>
          on the record
        </Toggle>
        <Toggle isOn={lens.origins > 1} onToggle={() => choose({ origins: lens.origins > 1 ? 1 : 2 })}>
          two origins
        </Toggle>
        <Toggle isOn={lens.hasNoAuthor} onToggle={() => choose({ hasNoAuthor: !lens.hasNoAuthor })}>
          no author’s own word
        </Toggle>
        <Pick
          label="Whose word"
          any="anyone’s word"
          value={lens.party}
          options={states.map(({ id, name }) => [id, `${name}’s word`])}
          onPick={(party) => choose({ party })}
        />
        <Pick
          label="Which publisher"
          any="any publisher"
          value={lens.publisher}
          options={[...publishers]}
          onPick={(publisher) => choose({ publisher })}
        />
      </div>
      {formatLens(lens) !== formatLens(anyReport) && (
        <div className={styles.taken}>
          <Suspense fallback={null}>
            <LensEffects explorer={explorer} />
          </Suspense>
        </div>
      )}
    </section>
  )
}

interface ToggleProps {
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly children: string
}

function Toggle({ isOn, onToggle, children }: ToggleProps) {
  return (
    <button type="button" className={`${styles.toggle} ${controls.pill}`} aria-pressed={isOn} onClick={onToggle}>
      {children}
    </button>
  )
}

interface PickProps {
  readonly label: string
  readonly any: string
  readonly value: string | undefined
  readonly options: readonly (readonly [id: string, name: string])[]
  readonly onPick: (id: string | undefined) => void
}

function Pick({ label, any, value, options, onPick }: PickProps) {
  return (
    <select
      className={styles.pick}
      aria-label={label}
      data-chosen={value !== undefined}
      value={value ?? ''}
      onChange={(event) => onPick(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      <option value="">{any}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
