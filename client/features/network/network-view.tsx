/** The network: contacts one by one, or plainly where there are more than can be told. */
import { lazy, Suspense } from 'react'
import type { ViewProps } from '../views/registry.ts'
import mapStyles from './map.module.css'

const DetailedNetwork = lazy(() =>
  import('./detailed-network.tsx').then((module) => ({ default: module.DetailedNetwork })),
)
const LargeNetwork = lazy(() => import('./large-network.tsx').then((module) => ({ default: module.LargeNetwork })))

export function NetworkView(props: ViewProps) {
  return (
    <Suspense
      fallback={
        <>
          <div className={mapStyles.toolbarPlace} />
          <div className={mapStyles.map} aria-busy="true" />
        </>
      }
    >
      {props.explorer.isPlain ? <LargeNetwork {...props} /> : <DetailedNetwork {...props} />}
    </Suspense>
  )
}
