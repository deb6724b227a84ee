/** Contacts chosen by what they are, as `only` asks: read once, then each with what its reports and places say. */
import { originOf, publisherOf } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { ContactDetailsRow } from '../../database/rows.ts'
import { encountersById } from '../../database/statements.gen.ts'
import { type ChosenBy, type ContactChoice, isChosen } from '../../domain/contact-choice.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { keepLines, type LineEnds } from '../../domain/lines.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { checkKind, findGiven, type GivenKind } from '../../schema/given.ts'
import { findMany } from '../../schema/resolve.ts'
import type { ContactChoice as ContactChoiceArgument } from '../../schema/types.gen.ts'
import type { ContactModel } from './mapper.ts'
import { type ContactFilter, readContacts } from './seen.ts'

/** The most contacts that are looked through for those chosen. */
const mostLookedThrough = 20_000

/** A contact as far as it is chosen by what it is. */
type Choosable = LineEnds & Pick<ChosenBy, 'standing'> & Pick<ContactDetailsRow, 'venue' | 'level' | 'reports'>

type ListedById = 'mediators' | 'hosts' | 'venues' | 'tracks' | 'publishers' | 'origins'

/**
 * The choice as the rules take it; merged actors as whom they stand for. Undefined where nothing is asked. Throws
 * `InvalidInput` for an identifier of another kind, `NotFound` for one that nothing has. Whether an article is there is not
 * told: it may not have been known yet.
 */
export async function readChoice(
  only: ContactChoiceArgument | null | undefined,
  context: RequestContext,
): Promise<ContactChoice | undefined> {
  if (only === null || only === undefined) return undefined
  const find = async (name: ListedById, kind: GivenKind) => {
    const ids = only[name] ?? undefined
    return ids && Promise.all(ids.map((id) => findGiven(`only.${name}`, id, kind, context)))
  }
  const [mediators, hosts, venues, tracks, publishers, origins] = await Promise.all([
    find('mediators', 'actor'),
    find('hosts', 'actor'),
    find('venues', 'venue'),
    find('tracks', 'track'),
    find('publishers', 'source'),
    find('origins', 'source'),
  ])
  const articles = only.articles ?? undefined
  for (const id of articles ?? []) checkKind('only.articles', id, 'article')
  const { kinds, standings, roles, levels, withoutVenue } = only
  return {
    mediators,
    hosts,
    venues,
    tracks,
    publishers,
    origins,
    articles,
    kinds: kinds ?? undefined,
    standings: standings ?? undefined,
    roles: roles ?? undefined,
    levels: levels ?? undefined,
    withoutVenue: withoutVenue ?? false,
  }
}

/** Contacts of the window that are chosen, earliest first, each line with its halves. Throws `LimitExceeded`. */
export async function readChosen(
  asOf: AsOf,
  filter: ContactFilter,
  choice: ContactChoice,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  const contacts = await readContacts(asOf, filter, mostLookedThrough + 1, context)
  if (contacts.length > mostLookedThrough) {
    throw new LimitExceeded(`only looks through at most ${mostLookedThrough} contacts; ask for a shorter window`)
  }
  const kept = await keepChosen(contacts, choice, asOf, context)
  return contacts.filter(({ id }) => kept.has(id))
}

/** The identifiers of those that are chosen, each line with its halves. */
async function keepChosen(
  contacts: readonly Choosable[],
  choice: ContactChoice,
  asOf: AsOf,
  context: RequestContext,
): Promise<ReadonlySet<string>> {
  const told = await readTold(contacts, choice, asOf, context)
  const chosen = new Set(contacts.filter((contact) => isChosen(told(contact), choice)).map(({ id }) => id))
  return keepLines(contacts, (id) => chosen.has(id))
}

/** What each contact is chosen by: of places, tracks and reports only what the choice asks of. */
async function readTold(
  contacts: readonly Choosable[],
  { venues, tracks, publishers, origins, articles }: ContactChoice,
  asOf: AsOf,
  context: RequestContext,
): Promise<(contact: Choosable) => ChosenBy> {
  const isAskedOfReports = [publishers, origins, articles].some((wish) => wish !== undefined)
  const placed = venues === undefined ? [] : contacts.flatMap(({ venue }) => venue ?? [])
  const encounters = tracks === undefined ? [] : [...new Set(contacts.map(({ encounter }) => encounter))].sort()
  const rested = isAskedOfReports ? [...new Set(contacts.flatMap(({ reports }) => reports))] : []
  const [places, settings, reports] = await Promise.all([
    findMany(context.loaders.venues, [...new Set(placed)], asOf),
    encounters.length === 0 ? [] : context.read(encountersById, { ids: encounters, parts: ['setting'] }),
    findMany(context.loaders.wholeReports, rested, asOf),
  ])
  const around = new Map<string, readonly string[]>(places.map(({ id, within }) => [id, [id, ...within]]))
  const trackOf = new Map<string, string | null>(
    settings.map(({ id, setting }) => [id, needPart(setting, 'setting').track]),
  )
  const reportOf = new Map<string, (typeof reports)[number]>(reports.map((report) => [report.id, report]))
  return (contact) => {
    const { venue } = contact
    const own = contact.reports.flatMap((id) => reportOf.get(id) ?? [])
    return {
      ...contact,
      venues: venue === null ? [] : (around.get(venue) ?? [venue]),
      track: trackOf.get(contact.encounter) ?? undefined,
      publishers: own.map(publisherOf),
      origins: own.map(originOf),
      articles: own.map(({ article }) => article),
    }
  }
}
