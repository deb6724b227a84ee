/** What the network draws, in a line: what of, rolled up to what, around whom; and the way back to everything. */
import type { ReactNode } from 'react'
import { modeWords, type RollUpChoice } from '../../state/canvas-view.ts'
import { Choice } from '../../ui/choice.tsx'
import controls from '../../ui/controls.module.css'
import { Pick } from '../../ui/pick.tsx'
import { type Hand, isNarrowed } from './actions.ts'
import styles from './toolbar.module.css'
import type { Shown } from './use-shown.ts'

const rolls: Readonly<Record<RollUpChoice, string>> = {
  actors: 'each actor by itself',
  delegations: 'delegations',
  organizations: 'organizations',
  states: 'states',
}

interface ToolbarProps {
  readonly shown: Shown
  readonly hand: Hand
  readonly isFilterOn: boolean
  /** What is said beside the choices. */
  readonly children?: ReactNode
}

export function Toolbar({ shown, hand, isFilterOn, children }: ToolbarProps) {
  const { canvas } = shown
  return (
    <section className={styles.bar} aria-label="What the network draws">
      <Pick
        label="Draw"
        value={canvas.mode}
        words={modeWords}
        onPick={(mode) => hand.change({ mode, open: undefined })}
      />
      <Pick
        label="of"
        value={canvas.roll}
        words={rolls}
        onPick={(roll) =>
          hand.change({
            roll,
            open: undefined,
            ego: undefined,
            grown: [],
            folded: [],
            hidden: [],
          })
        }
      />
      {canvas.mode === 'contacts' && (
        <button
          type="button"
          className={`${styles.toggle} ${controls.pill}`}
          aria-pressed={canvas.isNear}
          title="Pairs who were in the same place, nothing reported between them. That is no contact."
          onClick={() => hand.change({ isNear: !canvas.isNear })}
        >
          <svg width={26} height={8} aria-hidden="true">
            {[4, 13, 22].map((x) => (
              <circle key={x} cx={x} cy={4} r={2.6} fill="none" stroke="currentColor" strokeWidth={1.3} />
            ))}
          </svg>
          same place
        </button>
      )}
      {isFilterOn && canvas.mode !== 'contacts' && (
        <p>Filtered by contacts: visits, and encounters without one, are out.</p>
      )}
      {children}
      <Narrowing shown={shown} hand={hand} />
    </section>
  )
}

const onAlong = 'On from there along contacts that were held'

/** Around whom, in how many steps, and how many are left out. */
function Narrowing({ shown, hand }: { readonly shown: Shown; readonly hand: Hand }) {
  const { canvas, graph } = shown
  const { ego } = canvas
  if (!isNarrowed(canvas)) return null
  const hidden = canvas.hidden.length
  const name = graph.nodes.find(({ actor }) => actor.id === ego?.actorId)?.actor.name
  return (
    <div className={styles.narrowing}>
      {ego !== undefined && (
        <Choice
          label={`Around ${name ?? 'an actor not drawn'}`}
          value={String(ego.steps)}
          options={[
            { value: '1', text: '1 step', help: 'Whatever is reported of its own contacts' },
            { value: '2', text: '2', help: onAlong },
            { value: '3', text: '3', help: onAlong },
          ]}
          onChoose={(steps) =>
            hand.change({
              ego: {
                actorId: ego.actorId,
                steps: steps === '3' ? 3 : steps === '2' ? 2 : 1,
              },
            })
          }
        />
      )}
      <span role="status">
        {[
          ...(hidden > 0 ? [`${hidden} hidden`] : []),
          ...(canvas.folded.length > 0 ? [`${canvas.folded.length} collapsed`] : []),
          ...(canvas.grown.length > 0 ? [`${canvas.grown.length} expanded`] : []),
        ].join(', ')}
      </span>
      <button type="button" className={`${controls.button} ${controls.text}`} onClick={hand.showAll}>
        Show all again
      </button>
    </div>
  )
}
