/** The mediation flow: which side reached which through whom, as thick as there were encounters. */
import { type CSSProperties, useCallback, useMemo } from 'react'
import { readRollUp, rollUps } from '../../graph/roll-up.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Choice } from '../../ui/choice.tsx'
import { useSize } from '../../ui/use-size.ts'
import { FilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import styles from './flow.module.css'
import { FlowDrawing } from './flow-drawing.tsx'
import { FlowKey } from './flow-key.tsx'
import { FlowList } from './flow-list.tsx'
import { listFlows, nobodyNamed } from './flows.ts'
import { layFlows } from './layout.ts'
import { divideWidth } from './zones.ts'

export function FlowView({ explorer }: ViewProps) {
  const { drawn, view, select, setView } = explorer
  const choice = readRollUp(view.lanes)
  const [frame, size] = useSize<HTMLDivElement>()
  const flows = useMemo(() => listFlows(drawn, choice), [drawn, choice])
  const names = useMemo(() => new Map(drawn.nodes.map(({ actor }) => [actor.id, actor.name])), [drawn])
  const nameOf = useCallback(
    (id: string): string => (id === nobodyNamed ? 'Mediator not named' : (names.get(id) ?? id)),
    [names],
  )
  const picture = useMemo(
    () =>
      size === undefined
        ? undefined
        : layFlows(flows, { width: size.width, height: Math.max(size.height, 260), nameOf }),
    [flows, size, nameOf],
  )
  return (
    <>
      <header className={styles.bar}>
        <p>
          Who carried positions between the sides. Each band is as thick as it has encounters, through each mediator
          once.
        </p>
        <Choice
          label="Bands for"
          options={rollUps}
          value={choice}
          onChoose={(next) => setView({ lanes: next === 'sides' ? null : next }, { isStep: true })}
        />
      </header>
      <div
        ref={frame}
        className={styles.frame}
        style={{ '--least': `${picture?.least ?? 0}px` } as CSSProperties}
        aria-busy={explorer.isStale}
        data-testid="flow"
      >
        {flows.length === 0 ? (
          <Nothing explorer={explorer} />
        ) : (
          picture !== undefined &&
          size !== undefined && (
            <div
              className={styles.sheet}
              style={{ height: picture.height }}
              data-narrow={divideWidth(size.width).isNarrow}
            >
              <FlowDrawing
                picture={picture}
                width={size.width}
                selectedId={view.select ?? undefined}
                onSelect={select}
              />
              <FlowList picture={picture} selectedId={view.select ?? undefined} nameOf={nameOf} onSelect={select} />
            </div>
          )
        )}
      </div>
      <FlowKey />
    </>
  )
}

function Nothing({ explorer }: { readonly explorer: Explorer }) {
  if (!explorer.isAnythingKnown) return <p className={styles.quiet}>Nothing had been reported yet.</p>
  if (listFlows(explorer.whole, 'actors').length > 0) {
    return <FilteredOut explorer={explorer} what="all that ran through mediators in these days" />
  }
  return (
    <p className={styles.quiet}>
      No indirect contact reported in these days. Nobody is reported to have carried anything between the sides; that
      does not say that nobody did.
    </p>
  )
}
