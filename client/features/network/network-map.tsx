/** The map of contacts: places as islands, actors on them, and the lines between. */
import type { Pair } from '../../graph/beads.ts'
import type { Theme } from '../../ui/tokens.ts'
import { useSize } from '../../ui/use-size.ts'
import type { Hand } from './actions.ts'
import { Beads } from './co-presence.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { type ContactPictureQuestion, useContactPicture } from './use-contact-picture.ts'

interface NetworkMapProps {
  readonly question: ContactPictureQuestion
  readonly theme: Theme
  readonly hand: Pick<Hand, 'choose'> & Partial<Hand>
  readonly more?: ReadonlyMap<string, number>
  /** Pairs in one place with nothing reported between them. */
  readonly pairs?: readonly Pair[] | undefined
}

const none: readonly Pair[] = []

export function NetworkMap({ question, theme, hand, more, pairs = none }: NetworkMapProps) {
  const [frame, size] = useSize<HTMLDivElement>()
  const picture = useContactPicture(question, size, pairs)
  return (
    <PictureFrame
      frame={frame}
      picture={picture}
      label="Network of contacts. Arrow keys walk from actor to actor, A through all of them, L along their lines; Enter opens the evidence, M lists what can be done, Escape goes back. The table below holds the same contacts."
      selectedId={question.selectedId}
      theme={theme}
      hand={hand}
      pinned={question.at}
      {...(more === undefined ? {} : { more })}
    >
      {picture !== undefined && <Beads strings={picture.strings} />}
    </PictureFrame>
  )
}
