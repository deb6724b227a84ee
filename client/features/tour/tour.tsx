/** The tour: offered in a line that goes when it is turned down, then a card at a time beside what it is about. */
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { endTour, startTour, useTourState } from '../../state/tour.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { type Box, listSteps, placeCard, type TourStep } from './steps.ts'
import styles from './tour.module.css'

export function Tour({ explorer }: { readonly explorer: Explorer }) {
  const state = useTourState()
  if (state === 'on') return <Walk explorer={explorer} />
  // The texts are of contacts told one by one.
  return state === 'offered' && !explorer.isLarge ? <Offer /> : null
}

function Offer() {
  return (
    <aside className={styles.offer} aria-label="Tour">
      <p>New here? Six short hints show how to read the page.</p>
      <button type="button" className={`${controls.button} ${controls.solid}`} onClick={startTour}>
        Take the tour
      </button>
      <button type="button" className={controls.button} onClick={endTour}>
        Not now
      </button>
    </aside>
  )
}

function Walk({ explorer }: { readonly explorer: Explorer }) {
  const [at, setAt] = useState(0)
  const steps = useMemo(() => listSteps(explorer), [explorer])
  const step = steps[at]
  const card = useRef<HTMLElement>(null)
  useReturnedFocus()
  const anchor = useAnchor(step?.anchor)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step takes the focus, so that it is read out
  useEffect(() => card.current?.focus({ preventScroll: true }), [at])
  const go = (by: 1 | -1): void => {
    if (at + by >= steps.length) endTour()
    else setAt(Math.max(0, at + by))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') endTour()
    else if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (step === undefined) return null
  return (
    <>
      {anchor !== undefined && <div className={styles.ring} style={anchor} aria-hidden="true" />}
      <section
        ref={card}
        className={styles.card}
        style={placeBeside(anchor, card.current)}
        aria-label={`Tour, ${at + 1} of ${steps.length}: ${step.title}`}
        tabIndex={-1}
        onKeyDown={press}
      >
        <h2>
          {step.title} <small>{`${at + 1} of ${steps.length}`}</small>
        </h2>
        <p>{step.text}</p>
        <Buttons step={step} isFirst={at === 0} isLast={at === steps.length - 1} explorer={explorer} onGo={go} />
      </section>
    </>
  )
}

interface ButtonsProps {
  readonly step: TourStep
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly explorer: Explorer
  readonly onGo: (by: 1 | -1) => void
}

function Buttons({ step, isFirst, isLast, explorer, onGo }: ButtonsProps) {
  const { show } = step
  return (
    <div className={styles.buttons}>
      {show !== undefined && (
        <button
          type="button"
          className={`${controls.button} ${controls.text}`}
          onClick={() => explorer.setView(show.change, { isStep: true })}
        >
          {show.label}
        </button>
      )}
      <span className={styles.spring} />
      {!isLast && (
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={endTour}>
          End
        </button>
      )}
      {!isFirst && (
        <button type="button" className={controls.button} onClick={() => onGo(-1)}>
          Back
        </button>
      )}
      <button type="button" className={`${controls.button} ${controls.solid}`} onClick={() => onGo(1)}>
        {isLast ? 'Done' : 'Next'}
      </button>
    </div>
  )
}

/** When the tour ends, the focus goes back to where it was. */
function useReturnedFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}

const followMs = 250

/** Where the anchor is on the screen, followed as the page changes; undefined while it is not there. */
function useAnchor(selector: string | undefined): Box | undefined {
  const [box, setBox] = useState<Box>()
  useEffect(() => {
    const find = () => (selector === undefined ? null : document.querySelector(selector))
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    find()?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' })
    const follow = (): void => {
      const rect = find()?.getBoundingClientRect()
      const next = rect && { left: rect.left, top: rect.top, width: rect.width, height: rect.height }
      setBox((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    follow()
    const timer = setInterval(follow, followMs)
    return () => clearInterval(timer)
  }, [selector])
  return box
}

const usualCard = { offsetWidth: 340, offsetHeight: 190 } as const

/** Where the style sheet puts the card, unless the screen is too narrow for it to stand beside anything. */
function placeBeside(anchor: Box | undefined, card: HTMLElement | null): CSSProperties {
  const page = { width: window.innerWidth, height: window.innerHeight }
  const { offsetWidth: width, offsetHeight: height } = card ?? usualCard
  const middle = { left: (page.width - width) / 2, top: (page.height - height) / 2, width: 0, height: 0 }
  const { left, top } = placeCard(anchor ?? middle, { width, height }, page)
  return { '--left': `${left}px`, '--top': `${top}px` } as CSSProperties
}
