/**
 * The layout of contact columns, version 1 (`docs/contact-columns.md` tells it in full). A file is a signature and then
 * blocks: one header, any number of blocks of rows, one end. Rows are versions of contacts; those that last longer than a
 * month come first, and each of the two runs is sorted by start, identifier and time of knowledge.
 */
import type { Agreement, Standing } from '../claim.ts'
import type { ContactKind, UnsettledProperty } from '../contact.ts'
import type { ActorId, DenialScope, Level } from '../report.ts'

/** Raised with every change that an older reader would misread. */
export const LAYOUT_VERSION = 1

export const MEDIA_TYPE = 'application/vnd.backchannel.contact-columns'

/** `BCCC` and the version. */
export const signature: readonly number[] = [0x42, 0x43, 0x43, 0x43, LAYOUT_VERSION]

/** What a block holds, its first byte; its length in bytes follows as a number. */
export const blockKind = { end: 0, header: 1, rows: 2 } as const

/**
 * The parts of a block of rows, in their order, each after its length in bytes. Tables hold only what is new in the block:
 * indexes count on through a file. A run is rows of one encounter, one after another.
 */
export const sections = [
  // Tables, in the order of first appearance.
  'encounterIds',
  'actorIds',
  'actorNames',
  'actorKinds',
  'venueIds',
  'spans',
  'profiles',
  'seconds',
  // Columns.
  'days',
  'encounters',
  'ends',
  'actorsLow',
  'actorsHigh',
  'spanChanges',
  'spanValues',
  'levelChanges',
  'levelValues',
  'venueChanges',
  'venuesLow',
  'venuesHigh',
  'profileValues',
  'knownFromDays',
  'knownFromSeconds',
  'knownToDays',
  'knownToSeconds',
  'throughCounts',
  'throughActors',
  'throughAgreements',
] as const

export type SectionName = (typeof sections)[number]

/** The words that numbers stand for; the header repeats them, so that a file explains itself. */
export const kinds: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'MEDIATED', 'HOSTED', 'DENIED']
export const standings: readonly Standing[] = [
  'PLANNED',
  'UNDER_WAY',
  'OCCURRED',
  'DENIED',
  'CANCELLED',
  'UNCONFIRMED',
  'LAPSED',
]
export const levels: readonly Level[] = ['LEADERS', 'PRINCIPALS', 'TECHNICAL', 'UNKNOWN']
export const agreements: readonly Agreement[] = ['AGREED', 'PARTIAL', 'DISPUTED']
/** 0 for a contact that is not denied. */
export const denialScopes: readonly (DenialScope | undefined)[] = [undefined, 'DIRECT', 'ANY']
/** The first is bit 0, and so on. */
export const unsettledProperties: readonly UnsettledProperty[] = ['STATUS', 'MODE', 'TIME', 'VENUE']
export const actorKinds = ['PERSON', 'OFFICE', 'DELEGATION', 'ORGANIZATION', 'STATE', 'UNNAMED'] as const
export type ColumnActorKind = (typeof actorKinds)[number]

/** What a file says of itself, as JSON in its header. Times are seconds since 1970 in UTC. */
export interface ColumnsHeader {
  /** Valid time: the versions overlap it. */
  readonly window: { readonly edtf: string; readonly from: number; readonly to: number }
  /** What had become known by then; what became known later shows nowhere in the file. */
  readonly knownAt: number
  readonly clock: string
  /** `all`, `long`, or a year. */
  readonly chunk: string
  readonly hasVenues: boolean
}

/** One version of a contact, as it is put in. */
export interface ContactVersion {
  readonly id: string
  readonly standing: Standing
  readonly level: Level
  readonly validFrom: number
  readonly validTo: number
  /** Whether its time was resolved by the annotator. */
  readonly inferred: boolean
  readonly venue: string | null
  readonly through: readonly string[]
  readonly throughAgreement: readonly Agreement[]
  readonly reportCount: number
  readonly originsAtLeast: number
  readonly originsAtMost: number
  readonly publishers: number
  readonly onTheRecord: number
  readonly unsettled: readonly string[]
  readonly knownFrom: number
  readonly knownTo: number
}

/** An actor as a file names it. */
export interface ColumnActor {
  readonly id: ActorId
  readonly name: string
  readonly kind: ColumnActorKind
}
