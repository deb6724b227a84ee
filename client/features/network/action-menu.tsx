/** What can be done with a node, a line or the picture, at a point of the frame. Arrows move, Enter does, Escape closes. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../graph/geometry.ts'
import type { Action } from './actions.ts'
import styles from './menu.module.css'

interface ActionMenuProps {
  readonly title: string
  readonly actions: readonly Action[]
  /** In CSS pixels of the frame. */
  readonly at: Point
  readonly onClose: () => void
}

/** Kept between the menu and the frame's edges. */
const margin = 6

export function ActionMenu({ title, actions, at, onClose }: ActionMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const element = menu.current
    const frame = element?.offsetParent
    if (element === null || !(frame instanceof HTMLElement)) return
    const clamp = (value: number, own: number, all: number): number =>
      Math.max(margin, Math.min(value + margin, all - own - margin))
    setPlace({
      left: clamp(at.x, element.offsetWidth, frame.clientWidth),
      top: clamp(at.y, element.offsetHeight, frame.clientHeight),
    })
  }, [at])
  useEffect(() => {
    if (place !== undefined) menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [place])
  useEffect(() => {
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) onClose()
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  })
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
      return
    }
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const now = entries.indexOf(document.activeElement as HTMLElement)
    const to = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      Home: 0,
      End: entries.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    entries[(to + entries.length) % entries.length]?.focus()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={title}
      className={styles.menu}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onKeyDown={onKey}
    >
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-apart={action.isApart === true}
          onClick={() => {
            onClose()
            action.run()
          }}
        >
          {action.label}
        </button>
      ))}
    </div>
  )
}
