/**
 * What an export is made from: plain values, without GraphQL and without a database. Whoever calls brings actors in the
 * order of their identifiers and contacts by their earliest time and then identifier, so that equal networks give
 * byte-equal files.
 */
import type { Standing } from '../domain/claim.ts'
import type { ContactKind } from '../domain/contact.ts'
import type { Clock } from '../domain/lens.ts'
import type { DenialScope, Level, Role } from '../domain/report.ts'
import type { RollUpLevel } from '../domain/roll-up.ts'

/** The question, as asked; what is left out is undefined. Times are EDTF. */
export interface NetworkQuestion {
  readonly window: string | undefined
  readonly knownAt: string | undefined
  /** By which clock something is known; from when it was public where undefined. */
  readonly clock: Clock | undefined
  /** A `Lens` of the API, as JSON: which reports count. */
  readonly lens: string | undefined
  readonly kinds: readonly ContactKind[] | undefined
  readonly standings: readonly Standing[] | undefined
  /** Identifiers of the actors to draw with their counterparts. */
  readonly actors: readonly string[] | undefined
  /**
   * Identifiers of actors as drawn, rolled up or not: only what runs between two of these, and through one of them where it
   * ran through anybody.
   */
  readonly among: readonly string[] | undefined
  /** A `ContactChoice` of the API, as JSON: which contacts are drawn, or rolled up. */
  readonly only: string | undefined
  /** Only contacts on at least so many independent origins; the lower end of the range counts. */
  readonly minOrigins: number | undefined
  /** Whether the upper end of the range counts instead. */
  readonly countUnnamedApart: boolean | undefined
  /** What actors are drawn as; each as itself where undefined. */
  readonly rollUp: RollUpLevel | undefined
  /** How many steps are taken from `actors`, and all contacts among whoever is reached drawn; none where undefined. */
  readonly steps: number | undefined
  /** Whether steps lead on from a host to whom else it hosted. */
  readonly throughHosts: boolean | undefined
  /** Which standings carry a step; those held where undefined. */
  readonly carriedBy: readonly Standing[] | undefined
  /** Most contacts to export, and with steps most actors; all where undefined. */
  readonly limit: number | undefined
}

/** A time as its source states it. Bounds are UTC instants, `latest` exclusive, undefined where open. */
export interface ExportedTime {
  readonly edtf: string
  readonly earliest: string | undefined
  readonly latest: string | undefined
  readonly inferred: boolean
  readonly dayPart: string | undefined
}

export interface ExportedActor {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isNamed: boolean
  readonly roles: readonly Role[]
  /** Contacts in this network; denied ones are not counted. */
  readonly degree: number
  /** False for an actor that is there only because another belongs to it. */
  readonly inContact: boolean
  /** Identifiers of the delegations, organizations and states that it belongs to, nearest first. */
  readonly affiliations: readonly string[]
}

export interface ExportedContact {
  readonly id: string
  readonly kind: ContactKind
  readonly standing: Standing
  /** `HOSTED` and `MEDIATED` run from the party to the host or mediator; else by identifier. */
  readonly from: ExportedEnd
  readonly to: ExportedEnd
  readonly encounter: { readonly id: string; readonly title: string }
  readonly time: ExportedTime
  readonly venue: { readonly id: string; readonly name: string } | undefined
  readonly level: Level
  /** Mediators that an indirect contact ran through. */
  readonly through: readonly ExportedEnd[]
  readonly denialScope: DenialScope | undefined
  /** From when to when this was what was known; `to` is undefined while it stands. */
  readonly known: { readonly from: string; readonly to: string | undefined }
  readonly reportCount: number
  /** Independent origins: two unnamed ones may be one person, so the count is a range. */
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  /** Properties on which accounts contradict each other. */
  readonly disputed: readonly string[]
  /** Properties that some accounts state and the others are silent on. */
  readonly partial: readonly string[]
  /** Identifiers of the contacts that a rolled-up one stands for; empty for any other. */
  readonly rolledFrom: readonly string[]
  /** Identifiers of the reports that it rests on, earliest known first. */
  readonly reports: readonly string[]
  /** Identifiers of their articles, in the same order, each once. */
  readonly articles: readonly string[]
}

/** An actor at the end of a contact, or between two. */
export interface ExportedEnd {
  readonly id: string
  readonly name: string
}

/** An article that the network rests on. */
export interface ExportedArticle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** EDTF. */
  readonly published: string
}

/** Where an export comes from, as each file states it about itself. */
export interface Provenance {
  /** `Backchannel 0.1.0`. */
  readonly tool: string
  readonly question: NetworkQuestion
  /** Articles that reports of this network stand in, by identifier. */
  readonly articles: readonly ExportedArticle[]
  /** Contacts left out to keep within `limit`; null where these are too many to count. */
  readonly omitted: number | null
}

/** A network that is ready to be written: everything that can be refused has been. */
export interface ExportedNetwork {
  readonly articles: readonly ExportedArticle[]
  readonly omitted: number | null
  readonly actors: Iterable<ExportedActor> | AsyncIterable<ExportedActor>
  readonly contacts: Iterable<ExportedContact> | AsyncIterable<ExportedContact>
}

/**
 * Answers a question for export. Rejects before anything is written: `InvalidInput` for a time that is not EDTF,
 * a lens that is none, steps from nobody, `NotFound` for an actor that is not there, `LimitExceeded`, `DatabaseUnavailable`. The reading ends with
 * the request that `context` is of.
 */
export type OpenNetwork<Context> = (question: NetworkQuestion, context: Context) => Promise<ExportedNetwork>
