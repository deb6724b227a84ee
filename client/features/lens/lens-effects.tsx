/** What a standard of belief takes away. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lensComparisonQuery } from '../../api/queries/lens.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import styles from './lens.module.css'
import { type LensEffect, toEffects, VanishedList, writeEffects } from './vanished-list.tsx'

/** What the lens takes away, counted, and as a list on request. */
export function LensEffects({ explorer }: { readonly explorer: Explorer }) {
  const { lens, window, knownAt } = explorer.moment
  const [isOpen, setIsOpen] = useState(false)
  const answer = useQuery(lensComparisonQuery(lens ?? {}, knownAt === undefined ? { window } : { window, knownAt }))
  if (answer.isPending) return <p className={styles.effects}>Asking what vanishes …</p>
  if (answer.isError) return <p className={styles.effects}>{answer.error.message}</p>
  const effects: readonly LensEffect[] = toEffects(answer.data)
  return (
    <>
      <p className={styles.effects} role="status">
        {writeEffects(effects, answer.data.same)}
      </p>
      {effects.length > 0 && (
        <button
          type="button"
          className={`${controls.button} ${controls.text}`}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide them' : 'Which?'}
        </button>
      )}
      {isOpen && <VanishedList effects={effects} explorer={explorer} />}
    </>
  )
}
