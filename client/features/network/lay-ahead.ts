/** Has the ground of the network laid before the page has room for it: for the room that the last picture had. */
import { layAside } from '../../graph/lay-aside.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { findNovelty, type Graph } from '../../graph/model.ts'
import type { Explorer } from '../../state/use-explorer.ts'

const key = 'backchannel.room'

/**
 * The ground of everything known; and once it is told what will be drawn on it, the words of that. Should the picture get other
 * room after all, it is laid again, by a worker that has done it once.
 */
export function layAhead(known: Graph, first?: Pick<Explorer, 'drawn' | 'years' | 'view'>): void {
  const question = { known, drawn: first && findNovelty(known, first.drawn), size: recallRoom() }
  const window = first && {
    graph: first.drawn,
    options: { years: first.years, selectedId: first.view.select ?? undefined },
  }
  // Whoever asks for the same later is told what went wrong.
  layAside(question, window, new AbortController().signal).catch(() => undefined)
}

/** Keeps the size of a picture for the next time that a window of this size opens. */
export function rememberRoom(size: Size): void {
  try {
    localStorage.setItem(key, JSON.stringify([writeWindow(), size.width, size.height]))
  } catch {
    // A browser that keeps nothing has it laid for the window.
  }
}

function recallRoom(): Size {
  try {
    const [ofWindow, width, height] = JSON.parse(localStorage.getItem(key) ?? '[]') as readonly unknown[]
    if (ofWindow === writeWindow() && Number(width) > 0 && Number(height) > 0)
      return { width: Number(width), height: Number(height) }
  } catch {
    // As where nothing is kept.
  }
  return { width: window.innerWidth, height: window.innerHeight }
}

function writeWindow(): string {
  return `${window.innerWidth}x${window.innerHeight}`
}
