/** The outlines of the countries, from Natural Earth as `world-atlas` packs it; fetched from this server when a map opens. */
import { queryOptions } from '@tanstack/react-query'
import { geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import fineUrl from 'world-atlas/countries-50m.json?url'
import coarseUrl from 'world-atlas/countries-110m.json?url'

/** Outlines are drawn in thousandths of the unit Mercator plane. */
export const worldUnits = 1_000

export interface Outline {
  readonly id: string
  /** For an SVG path, in world units. */
  readonly path: string
  /** In world units: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number]
}

type World = Parameters<typeof feature>[0]

export type Detail = 'coarse' | 'fine'

const urls: Readonly<Record<Detail, string>> = { coarse: coarseUrl, fine: fineUrl }

export const worldQuery = (detail: Detail) =>
  queryOptions({
    queryKey: ['world', detail],
    queryFn: async ({ signal }) => {
      const answer = await fetch(urls[detail], { signal })
      if (!answer.ok) throw new Error('The outlines of the countries did not come.')
      return drawOutlines((await answer.json()) as World)
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

function drawOutlines(world: World): readonly Outline[] {
  const projection = geoMercator().scale(worldUnits).translate([0, 0]).center([0, 0])
  const draw = geoPath(projection).digits(2)
  const countries = world.objects.countries
  const drawn = countries === undefined ? undefined : feature(world, countries)
  if (drawn === undefined || !('features' in drawn)) throw new Error('The outlines of the countries cannot be read.')
  return drawn.features.flatMap((country, index): readonly Outline[] => {
    const path = draw(country)
    if (path === null) return []
    const [[left, top], [right, bottom]] = draw.bounds(country)
    return [{ id: String(index), path, box: [left, top, right, bottom] }]
  })
}

/** Where a line of latitude or longitude runs, every so many degrees: about five across. */
export function listGraticule(low: number, high: number): readonly number[] {
  const step = [60, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1].findLast((degrees) => (high - low) / degrees <= 6) ?? 60
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, index) =>
    Number(((first + index) * step).toFixed(1)),
  )
}

/** `25° N`, `0.5° W`. */
export function formatDegrees(degrees: number, [positive, negative]: readonly [string, string]): string {
  return degrees === 0 ? '0°' : `${Math.abs(degrees)}° ${degrees > 0 ? positive : negative}`
}

/** A round number of kilometres that takes about so many pixels, and how many it takes. */
export function chooseScaleBar(
  pixelsPerUnit: number,
  latitude: number,
): { readonly km: number; readonly width: number } {
  const kmPerUnit = 6_371 * Math.cos((latitude * Math.PI) / 180)
  const perKm = pixelsPerUnit / kmPerUnit
  const km = [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5].find((length) => length * perKm <= 110) ?? 2
  return { km, width: km * perKm }
}
