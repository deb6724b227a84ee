/** Components whose code comes when it is first needed. */
import { type ComponentType, createElement, lazy, useState } from 'react'

/** To be drawn within a `Suspense`; `load` fetches its code ahead, and answers a second time what it did the first. */
export type Fetched<Props extends object> = ComponentType<Props> & { readonly load: () => Promise<unknown> }

/**
 * A component that is drawn at once where its code is at hand. React's own `lazy` waits even then, and what has waited is held
 * back for up to 0.3 s.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let atHand: ComponentType<Props> | undefined
  let asked: Promise<ComponentType<Props>> | undefined
  const ask = () => {
    asked ??= load().then((component) => {
      atHand = component
      return component
    })
    return asked
  }
  const Awaited = lazy(async () => ({ default: await ask() })) as unknown as ComponentType<Props>
  // The same as long as it stands: another kind of element would be mounted anew.
  const Shown = (props: Props) => createElement(useState(() => atHand ?? Awaited)[0], props)
  return Object.assign(Shown, { load: ask })
}
