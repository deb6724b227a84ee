/** Where the evidence comes as a sheet over the lower half of the page, what was selected is scrolled into the upper one. */
import { type RefObject, useEffect } from 'react'
import type { Point } from '../../graph/geometry.ts'
import { breakpoints } from '../../ui/tokens.ts'

/** `findPoint` says where something stands in the frame, once that is drawn. */
export function useSelectedInSight(
  frame: RefObject<HTMLElement | null>,
  selectedId: string | undefined,
  findPoint: ((id: string) => Point | undefined) | undefined,
): void {
  const isDrawn = findPoint !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: for what is selected; who moves the page then wants it so
  useEffect(() => {
    const point = selectedId === undefined ? undefined : findPoint?.(selectedId)
    if (frame.current === null || point === undefined || window.innerWidth > breakpoints.phone) return
    const y = frame.current.getBoundingClientRect().top + point.y
    const isInSight = y > window.innerHeight * 0.1 && y < window.innerHeight * 0.4
    if (!isInSight) window.scrollBy(0, y - window.innerHeight / 4)
  }, [selectedId, isDrawn])
}
