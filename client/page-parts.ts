/**
 * What stands around every view: asked for at once, beside the first questions, and shown together. A bar that came after the
 * picture would push it down, and all of it would be laid anew.
 */
import { useEffect, useState } from 'react'

const asked = Promise.all([
  import('./features/lens/lens-bar.tsx'),
  import('./features/filter/filter-bar.tsx'),
  import('./features/timeline/timeline.tsx'),
  import('./features/table/contact-table.tsx'),
])

export type PageParts = Awaited<typeof asked>

/** Undefined until all have come; throws where one cannot be had. */
export function usePageParts(): PageParts | undefined {
  const [parts, setParts] = useState<PageParts>()
  useEffect(() => {
    asked.then(setParts, (error: unknown) =>
      setParts(() => {
        throw error
      }),
    )
  }, [])
  return parts
}
