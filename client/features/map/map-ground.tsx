/** Land, borders, the graticule and the scale: what lies under the marks. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { groupDigits } from '../../ui/digits.ts'
import styles from './map.module.css'
import type { MapPlace } from './places.ts'
import { findScale, fromScreen, type MapFrame, project, type Size, toScreen } from './projection.ts'
import { chooseScaleBar, formatDegrees, listGraticule, type Outline, worldQuery, worldUnits } from './world.ts'

/** Spans below which the finer outlines show. */
const fineSpan = 70

interface GroundProps {
  readonly frame: MapFrame
  readonly size: Size
  readonly places: readonly MapPlace[]
}

export function MapGround({ frame, size, places }: GroundProps) {
  const isFine = frame.span < fineSpan
  const coarse = useQuery(worldQuery('coarse'))
  const fine = useQuery({ ...worldQuery('fine'), enabled: isFine })
  const outlines = (isFine ? fine.data : undefined) ?? coarse.data
  return (
    <>
      <svg className={styles.ground} width={size.width} height={size.height} aria-hidden="true">
        <Land outlines={outlines ?? []} frame={frame} size={size} />
        <Graticule frame={frame} size={size} />
        <Surroundings frame={frame} size={size} places={places} />
        <ScaleBar frame={frame} size={size} />
      </svg>
      {outlines === undefined && (
        <p className={styles.waiting} role="status">
          {coarse.isError ? coarse.error.message : 'Drawing the land …'}
        </p>
      )}
    </>
  )
}

function Land({ outlines, frame, size }: Omit<GroundProps, 'places'> & { readonly outlines: readonly Outline[] }) {
  const scale = findScale(frame, size) / worldUnits
  const centre = project(frame.centre)
  const [x, y] = [centre.x * worldUnits, centre.y * worldUnits]
  const [reachX, reachY] = [size.width / 2 / scale, size.height / 2 / scale]
  const shown = outlines.filter(
    ({ box: [left, top, right, bottom] }) =>
      left < x + reachX && right > x - reachX && top < y + reachY && bottom > y - reachY,
  )
  return (
    <g
      transform={`translate(${size.width / 2 - x * scale} ${size.height / 2 - y * scale}) scale(${scale})`}
      className={styles.land}
    >
      {shown.map(({ id, path }) => (
        <path key={id} d={path} />
      ))}
    </g>
  )
}

function Graticule({ frame, size }: Omit<GroundProps, 'places'>) {
  const low = fromScreen({ x: 0, y: size.height }, frame, size)
  const high = fromScreen({ x: size.width, y: 0 }, frame, size)
  const meridians = listGraticule(Math.max(-180, low.longitude), Math.min(180, high.longitude))
  const parallels = listGraticule(Math.max(-80, low.latitude), Math.min(80, high.latitude)).filter(
    (latitude) => toScreen({ latitude, longitude: 0 }, frame, size).y > 34,
  )
  return (
    <g className={styles.graticule}>
      {meridians.map((longitude) => {
        const { x } = toScreen({ latitude: 0, longitude }, frame, size)
        return (
          <g key={longitude}>
            <path d={`M${x} 0V${size.height}`} />
            <text x={x + 4} y={14}>
              {formatDegrees(longitude, ['E', 'W'])}
            </text>
          </g>
        )
      })}
      {parallels.map((latitude) => {
        const { y } = toScreen({ latitude, longitude: 0 }, frame, size)
        return (
          <g key={latitude}>
            <path d={`M0 ${y}H${size.width}`} />
            <text x={5} y={y - 4}>
              {formatDegrees(latitude, ['N', 'S'])}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Names of the countries around the places drawn, as the register has them: for finding one's way. */
function Surroundings({ frame, size, places }: GroundProps) {
  const around = useMemo(() => {
    const drawn = new Set(places.map(({ id }) => id))
    const all = new Map(places.flatMap((place) => place.around.map((one) => [one.id, one] as const)))
    return [...all.values()].filter(({ id }) => !drawn.has(id))
  }, [places])
  return (
    <g className={styles.around}>
      {around.map(({ id, name, location }) => {
        const at = toScreen(location, frame, size)
        const isNear = places.some((place) => {
          const other = toScreen(place.location, frame, size)
          return Math.abs(other.x - at.x) < 150 && Math.abs(other.y - at.y) < 60
        })
        return isNear ? null : (
          <text key={id} x={at.x} y={at.y} textAnchor="middle">
            {name}
          </text>
        )
      })}
    </g>
  )
}

function ScaleBar({ frame, size }: Omit<GroundProps, 'places'>) {
  const { km, width } = chooseScaleBar(findScale(frame, size), frame.centre.latitude)
  const [left, y] = [12, size.height - 12]
  if (frame.span > 120) return null
  return (
    <g className={styles.scale}>
      <path d={`M${left} ${y - 5}v5h${width}v-5`} />
      <text x={left + width / 2} y={y - 5} textAnchor="middle">
        {groupDigits(km)} km
      </text>
    </g>
  )
}
