/** A picture as the frame draws it and keys walk it, whatever it is of. */
import { type BeadString, type Pair, stringPairs } from '../../graph/beads.ts'
import { placeBundleMarks } from '../../graph/bundle-marks.ts'
import type { BundleRow } from '../../graph/bundles.ts'
import { findPointOnRoute, type Point } from '../../graph/geometry.ts'
import type { PlacedLabel } from '../../graph/labels.ts'
import type { Island, Size } from '../../graph/layouts/layout.ts'
import type { Graph } from '../../graph/model.ts'
import {
  type FillPlace,
  type Ground,
  keepLand,
  type LineMarkPlace,
  listDifferMarks,
  listFillMarks,
} from '../../graph/scene.ts'
import { type CanvasElement, findBundleRoute, listLines, toElements } from '../../graph/to-elements.ts'
import type { WindowWords } from '../../graph/words.ts'
import { describeBundle, describeContact, describeNode } from './describe.ts'

/** A line that can be chosen, by what opens when it is. */
export interface PictureLine {
  readonly id: string
  readonly ends: readonly [string, string]
  readonly middle: Point
  readonly text: string
}

export interface BundlePlace extends Point {
  readonly id: string
  readonly rows: readonly BundleRow[]
}

export interface Picture {
  readonly size: Size
  readonly elements: readonly CanvasElement[]
  readonly words: readonly PlacedLabel[]
  readonly differs: readonly LineMarkPlace[]
  readonly fills: readonly FillPlace[]
  readonly bundles: readonly BundlePlace[]
  /** Islands that are drawn, and all land for telling what stands on it. */
  readonly islands: readonly Island[]
  readonly land: readonly Island[]
  /** Labels in bold. */
  readonly litIds: ReadonlySet<string>
  /** Where each node drawn stands. */
  readonly places: ReadonlyMap<string, Point>
  readonly lines: readonly PictureLine[]
  /** A node or line in words. */
  readonly describe: (id: string) => string
}

/** A picture of contacts, with beads between those who were in one place. */
export interface ContactPicture extends Picture {
  readonly strings: readonly BeadString[]
}

/** The picture of contacts on their ground, with their words. */
export function drawContacts(
  whole: Ground,
  drawn: Graph,
  words: readonly PlacedLabel[],
  options: WindowWords,
  pairs: readonly Pair[],
): ContactPicture {
  const ground = keepLand(whole, drawn)
  const { single, bundles } = listLines(drawn, options)
  const marks = placeBundleMarks(ground, { single, bundles })
  const lines = listPictureLines(ground, drawn, options)
  const present = new Set(drawn.nodes.map(({ actor }) => actor.id))
  const lit = single.filter((strand) => strand.contactIds.includes(options.selectedId ?? ''))
  const texts = new Map(lines.map(({ id, text }) => [id, text]))
  return {
    size: ground.layout,
    elements: toElements(ground, drawn, options),
    words,
    differs: listDifferMarks(ground, single),
    fills: listFillMarks(ground, single, new Set(words.map((label) => label.id))),
    bundles: bundles.flatMap(({ id, rows }) => {
      const at = marks.get(id)
      return at === undefined ? [] : [{ id, rows, x: at.x, y: at.y }]
    }),
    islands: ground.layout.islands,
    land: ground.layout.islands,
    litIds: new Set(lit.map((strand) => strand.id)),
    places: new Map([...ground.layout.positions].filter(([id]) => present.has(id))),
    lines,
    strings: stringPairs(pairs, ground, present),
    describe: (id) => texts.get(id) ?? describeNode(drawn, id),
  }
}

/** Each line once: the halves of an indirect contact are two, for each leads to another mediator or party. */
function listPictureLines(ground: Ground, drawn: Graph, options: WindowWords): readonly PictureLine[] {
  const { single, bundles } = listLines(drawn, options)
  const names = new Map(drawn.nodes.map(({ actor }) => [actor.id, actor.name]))
  const contacts = new Map(drawn.contacts.map((contact) => [contact.id, contact]))
  const ofStrands = single.flatMap((strand): readonly PictureLine[] => {
    const route = ground.routes.get(strand.id)
    const id = strand.contactIds.find((one) => one === options.selectedId) ?? strand.contactIds[0]
    const contact = contacts.get(id ?? '')
    if (route === undefined || contact === undefined) return []
    const saying = options.sayings?.get(contact.id)
    const text = [describeContact(contact, names), ...(saying === undefined ? [] : [saying])].join('; ')
    return [
      {
        id: contact.id,
        ends: [strand.source, strand.target],
        middle: findPointOnRoute(route, 0.5),
        text,
      },
    ]
  })
  const ofBundles = bundles.flatMap((bundle): readonly PictureLine[] => {
    const route = findBundleRoute(ground, bundle)
    if (route === undefined) return []
    const text = describeBundle(bundle, names)
    return [
      {
        id: bundle.id,
        ends: [bundle.source, bundle.target],
        middle: findPointOnRoute(route, 0.5),
        text,
      },
    ]
  })
  return [...ofBundles, ...ofStrands]
}
