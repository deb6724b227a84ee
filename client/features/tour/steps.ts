/** What the tour shows, each beside the part of the page that it is about. */
import type { Contact } from '../../graph/model.ts'
import { formatMinute } from '../../state/days.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { View } from '../../state/view.ts'

export interface TourStep {
  readonly title: string
  readonly text: string
  /** The part of the page that it stands beside. */
  readonly anchor: string
  /** What a reader may let the page do; undefined where there is nothing of the kind. */
  readonly show?: { readonly label: string; readonly change: Partial<View> } | undefined
}

type Seen = Pick<Explorer, 'known' | 'articles'>

export function listSteps({ known, articles }: Seen): readonly TourStep[] {
  const denial = known.contacts.find(({ kind }) => kind === 'DENIED')
  const second = articles[1]
  return [
    {
      title: 'What is not there',
      text: 'The headline tells the strongest thing that is reported as held in these days, and always what is not reported. It follows the window, the clocks and what you believe.',
      anchor: 'section[data-view] h1',
    },
    {
      title: 'A line is a contact',
      text: 'Its dash says how two sides were in contact; a hollow line was only announced or is unconfirmed; a broken one was denied, and that is knowledge too. Click a line, or walk with arrows and L, and press Enter.',
      anchor: 'section[data-view]',
      show: denial === undefined ? undefined : { label: 'Open a denial', change: openContact(denial) },
    },
    {
      title: 'Who says so',
      text: 'Every line opens into its reports: where each got it from, how many independent origins there are, and on which points they agree, differ or are silent.',
      anchor: '#evidence',
    },
    {
      title: 'Two clocks',
      text: 'Above, when it happened: drag the window, or type a day, month or year. Below, what was known when: move the marker back, and lines that nobody had reported yet turn hollow or go.',
      anchor: 'section[aria-label="Time"]',
      show:
        second === undefined
          ? undefined
          : { label: `As of article ${second.number}`, change: { known: formatMinute(second.knownDay), select: null } },
    },
    {
      title: 'What you believe',
      text: 'Take only what is on the record, or what two independent origins say, or one side’s word. What no longer stands is gone, and listed as such.',
      anchor: 'section[aria-label="Standard of belief"] > div',
      show: { label: 'On the record only', change: { lens: 'record', known: null } },
    },
    {
      title: 'Everything from one field',
      text: 'Find an actor, a place or what was said, or run a command. The question mark lists all keys, S keeps a view, Export saves it as a picture. The address is the view: send it to somebody.',
      anchor: 'header button[aria-haspopup="dialog"], header [aria-label^="Find"]',
      show: { label: 'Back to everything', change: { lens: null, known: null, select: null } },
    },
  ]
}

const openContact = ({ id }: Contact): Partial<View> => ({ select: id, view: null })

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const gap = 12

/** Where a card stands beside its anchor: below, above, right or left of it where there is room, else in its lower corner. */
export function placeCard(anchor: Box, card: Pick<Box, 'width' | 'height'>, page: Pick<Box, 'width' | 'height'>) {
  const right = anchor.left + anchor.width
  const bottom = anchor.top + anchor.height
  const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most - gap))
  const left = clamp(anchor.left, page.width - card.width)
  const top = clamp(anchor.top, page.height - card.height)
  if (bottom + gap + card.height <= page.height) return { left, top: bottom + gap }
  if (anchor.top - gap - card.height >= 0) return { left, top: anchor.top - gap - card.height }
  if (right + gap + card.width <= page.width) return { left: right + gap, top }
  if (anchor.left - gap - card.width >= 0) return { left: anchor.left - gap - card.width, top }
  return {
    left: clamp(right - card.width - gap, page.width - card.width),
    top: clamp(bottom - card.height - gap, page.height - card.height),
  }
}
