/** Where things and their names stood on a ground, so that nothing that stays moves when what is known does. */
import type { Point } from '../../graph/geometry.ts'
import type { PlacedLabel } from '../../graph/labels.ts'
import type { Layout } from '../../graph/layouts/layout.ts'
import type { DrawMode } from '../../state/canvas-view.ts'

export interface Stood {
  readonly positions: ReadonlyMap<string, Point>
  readonly names: ReadonlyMap<string, PlacedLabel>
}

const nowhere: Stood = { positions: new Map(), names: new Map() }
/** Forgotten with the ground. */
const stood = new WeakMap<Layout, Map<DrawMode, Stood>>()

export function recall(ground: Layout, mode: DrawMode): Stood {
  return stood.get(ground)?.get(mode) ?? nowhere
}

/** Adds to what stood there before. */
export function remember(
  ground: Layout,
  mode: DrawMode,
  positions: Stood['positions'],
  names: readonly PlacedLabel[],
): void {
  const before = recall(ground, mode)
  const modes = stood.get(ground) ?? new Map<DrawMode, Stood>()
  modes.set(mode, {
    positions: new Map([...before.positions, ...positions]),
    names: new Map([...before.names, ...names.map((label) => [label.id, label] as const)]),
  })
  stood.set(ground, modes)
}
