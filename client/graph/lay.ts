/** All that takes long about a ground, for whoever has time for it. Pure but for measuring words. */
import type { PlacedLabel } from './labels.ts'
import type { Size } from './layouts/layout.ts'
import { chooseLayout } from './layouts/registry.ts'
import { measureWords } from './measure-words.ts'
import { type Graph, joinGraphs } from './model.ts'
import { findRoutes } from './routes.ts'
import { addNewcomers, completeGround, type Ground, measureRadii, routeStraight } from './scene.ts'
import { listStrands } from './strands.ts'
import { placeNames, placeWords, type WindowWords } from './words.ts'

export interface GroundQuestion {
  readonly known: Graph
  /** What is drawn, where it holds more than what is known now. */
  readonly drawn: Graph | undefined
  readonly size: Size
}

/** A ground with the places of all names on it. */
export interface NamedGround {
  readonly ground: Ground
  readonly names: readonly PlacedLabel[]
}

/** What is drawn on a ground at first. */
export interface FirstWindow {
  readonly graph: Graph
  readonly options: WindowWords
}

export function lay({ known, drawn, size }: GroundQuestion): NamedGround {
  const ground = layGround(known, size, drawn)
  return { ground, names: placeNames(ground, measureWords) }
}

/** The words of a window on a ground. */
export function word({ ground, names }: NamedGround, { graph, options }: FirstWindow): readonly PlacedLabel[] {
  return placeWords(ground, graph, names, measureWords, options)
}

/**
 * Lays the ground for a picture. What only `drawn` holds (an account that a later report changed) is added beside what
 * everything known has settled, and moves nothing of it.
 */
export function layGround(known: Graph, size: Size, drawn?: Graph): Ground {
  const union = joinGraphs(known, drawn)
  const settled = chooseLayout(known, size)
  const layout = addNewcomers(settled, union)
  const routes = new Map(findRoutes(listStrands(known.contacts), settled, measureRadii(known)))
  const ground = completeGround({ layout, routes }, union, size)
  const added = ground.strands.filter((strand) => !routes.has(strand.id))
  for (const [id, route] of findRoutes(added, layout, measureRadii(union), [...routes.values()])) routes.set(id, route)
  for (const [id, route] of routeStraight(union, layout)) routes.set(id, route)
  return ground
}
