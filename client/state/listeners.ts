/** Who is told when something that is kept outside of React changes. */
export interface Listeners {
  /** As `useSyncExternalStore` takes it. */
  readonly subscribe: (notify: () => void) => () => void
  readonly tell: () => void
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>()
  return {
    subscribe: (notify) => {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    tell: () => {
      for (const notify of listeners) notify()
    },
  }
}
