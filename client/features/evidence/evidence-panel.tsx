/** The inspector beside the page, or the sheet over it on a phone. */
import { Suspense, useEffect } from 'react'
import { useFirstPicture } from '../../state/first-picture.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { fetched } from '../../ui/fetched.ts'
import { useMedia } from '../../ui/use-media.ts'
import styles from './evidence-panel.module.css'

const ContactEvidence = fetched(() => import('./contact-evidence.tsx').then((module) => module.ContactEvidence))
const EncounterEvidence = fetched(() => import('./encounter-evidence.tsx').then((module) => module.EncounterEvidence))
const VenueEvidence = fetched(() => import('./venue-evidence.tsx').then((module) => module.VenueEvidence))
const TrackEvidence = fetched(() => import('./track-evidence.tsx').then((module) => module.TrackEvidence))
const Invitation = fetched(() => import('./invitation.tsx').then((module) => module.Invitation))
const ThingEvidence = fetched(() => import('./thing-evidence.tsx').then((module) => module.ThingEvidence))
const Sheet = fetched(() => import('./sheet.tsx').then((module) => module.Sheet))
const ActorEvidence = fetched(() => import('./actor-evidence.tsx').then((module) => module.ActorEvidence))

export function EvidencePanel({ explorer }: { readonly explorer: Explorer }) {
  const isPhone = useMedia(phone)
  const isAsking = explorer.view.select !== null
  const isPictured = useFirstPicture(true)
  useEffect(() => {
    if (isPictured) void ContactEvidence.load()
  }, [isPictured])
  const content = (
    <Suspense fallback={isAsking && <p className={styles.quiet}>Reading the reports …</p>}>
      <Evidence explorer={explorer} />
    </Suspense>
  )
  if (isPhone)
    return explorer.view.select === null ? null : (
      <Suspense fallback={null}>
        <Sheet key="sheet" onClose={() => explorer.select(undefined)}>
          {content}
        </Sheet>
      </Suspense>
    )
  return (
    <aside className={styles.panel} aria-label="Evidence" id="evidence" tabIndex={-1}>
      {content}
    </aside>
  )
}

interface EvidenceLinkProps {
  /** Whether something is selected. */
  readonly isOpen: boolean
  /** Whether the view fills the window. */
  readonly isFilled: boolean
}

/** The first stop of the page, past all that is drawn; only while there is evidence, or a panel that invites to it. */
export function EvidenceLink({ isOpen, isFilled }: EvidenceLinkProps) {
  const isPhone = useMedia(phone)
  if ((isPhone || isFilled) && !isOpen) return null
  return (
    <a className={styles.skip} href="#evidence">
      Skip to the evidence
    </a>
  )
}

/** Fetches the code that tells of something selected, while the page is still asking. */
export function loadEvidence(id: string): void {
  void evidence[readKind(id)].load()
  if (window.matchMedia(phone).matches) void Sheet.load()
}

const evidence = {
  contact: ContactEvidence,
  encounter: EncounterEvidence,
  venue: VenueEvidence,
  actor: ActorEvidence,
  track: TrackEvidence,
  thing: ThingEvidence,
} as const

function readKind(id: string): keyof typeof evidence {
  return (
    (['contact', 'encounter', 'venue', 'actor', 'track'] as const).find((kind) => id.startsWith(`${kind}:`)) ?? 'thing'
  )
}

const phone = '(max-width: 860px)'

function Evidence({ explorer }: { readonly explorer: Explorer }) {
  const { view, moment, articles, select, years } = explorer
  const id = view.select
  if (id === null) return <Invitation articles={articles} isLarge={explorer.isLarge} />
  const kind = readKind(id)
  if (kind === 'contact') {
    const asked = { standpoint: toStandpoint(moment), years }
    return <ContactEvidence key={id} id={id} {...asked} articles={articles} onSelect={select} />
  }
  if (kind === 'actor') {
    const asked = { window: moment.window, ...toStandpoint(moment) }
    return <ActorEvidence key={id} id={id} moment={asked} years={years} articles={articles} onSelect={select} />
  }
  const Told = evidence[kind]
  return <Told key={id} id={id} explorer={explorer} />
}
