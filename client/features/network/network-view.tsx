/** The network: contacts one by one, or plainly where there are more than can be told. */
import { Suspense } from 'react'
import { fetched } from '../../ui/fetched.ts'
import type { ViewProps } from '../views/registry.ts'
import mapStyles from './map.module.css'

export const DetailedNetwork = fetched(() => import('./detailed-network.tsx').then((module) => module.DetailedNetwork))
export const LargeNetwork = fetched(() => import('./large-network.tsx').then((module) => module.LargeNetwork))

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
