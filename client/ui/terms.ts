/** What the page's own words mean, a paragraph each: shown where they stand, and nowhere twice. */
export const terms = {
  lens: {
    title: 'Standard of belief',
    text: 'Which reports count. Every contact is told anew from the reports that remain, so a contact may lose its place, turn into a plan, or go. The filter is something else: it hides what is reported, and changes nothing of what is believed.',
  },
  known: {
    title: 'Knowledge time',
    text: 'Two clocks run here: when something happened, and when it became known. “With hindsight” uses every report there is; “as it was reported” only those that were public by the end of the window; the marker, those public by any moment. A day counts as known at its end.',
  },
  origins: {
    title: 'Independent origins',
    text: 'On how many words it rests. Three outlets that quote one spokesman are one origin. Two unnamed sources may be one person, so the number can be a range: at least so many, at most so many.',
  },
  agreement: {
    title: 'Agreement',
    text: 'Each point is compared report by report. Accounts agree where all who speak of it say the same; they differ (≠) where one says otherwise, or only some name a mediator. A report that is silent neither supports nor denies.',
  },
  standing: {
    title: 'Status',
    text: 'A plan is never counted as a meeting. Unconfirmed is what only an author says, or somebody who cannot be held to it. Lapsed is a plan whose time has passed without a report: neither confirmed nor denied.',
  },
} as const

export type Term = keyof typeof terms
