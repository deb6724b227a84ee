/** An account property by property, in words. */
import type { Account } from '../../domain/account.ts'
import type { Claim, Standing } from '../../domain/claim.ts'
import type { ActorId, Role, VenueId } from '../../domain/report.ts'
import { formatTime } from '../../domain/time-text.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { AccountPropertyModel } from './mapper.ts'

/** Names of what an account speaks of, by identifier. */
export type NameOf = (id: ActorId | VenueId) => string

/** Every property of an account in a fixed order, participants last. */
export function toProperties(account: Account, nameOf: NameOf, asOf: AsOf): readonly AccountPropertyModel[] {
  const scalar = (
    property: AccountPropertyModel['property'],
    value: string,
    claim: Claim<unknown>,
  ): AccountPropertyModel => ({
    property,
    value,
    actor: undefined,
    role: undefined,
    ...sayers(claim),
    asOf,
  })
  return [
    scalar('STATUS', standingWords[account.standing], account.status),
    scalar('TIME', formatTime(account.time.value), account.time),
    scalar('VENUE', account.venue.value === undefined ? 'not stated' : nameOf(account.venue.value), account.venue),
    scalar('MODE', modeWords[account.mode.value], account.mode),
    scalar(
      'LEVEL',
      account.level.value === 'UNKNOWN' ? 'not stated' : account.level.value.toLowerCase(),
      account.level,
    ),
    ...account.participants.map(
      (claim): AccountPropertyModel => ({
        property: 'PARTICIPANT',
        value: `${nameOf(claim.actor)} ${claim.value ? roleWords[claim.role] : 'was not there'}`,
        actor: claim.actor,
        role: claim.role,
        ...sayers(claim),
        asOf,
      }),
    ),
  ]
}

function sayers(claim: Claim<unknown>) {
  const ids = (reports: Claim<unknown>['for']) => reports.map((report) => report.id)
  return { agreement: claim.agreement, for: ids(claim.for), against: ids(claim.against), silent: ids(claim.silent) }
}

const standingWords: Readonly<Record<Standing, string>> = {
  PLANNED: 'planned',
  UNDER_WAY: 'under way',
  OCCURRED: 'held',
  DENIED: 'denied',
  CANCELLED: 'cancelled',
  UNCONFIRMED: 'unconfirmed',
  LAPSED: 'lapsed, no report',
}

const modeWords = { DIRECT: 'direct', INDIRECT: 'indirect', UNCLEAR: 'not stated' } as const

const roleWords: Readonly<Record<Role, string>> = {
  PARTY: 'took part',
  MEDIATOR: 'mediated',
  HOST: 'hosted',
  MEMBER: 'took part in a delegation',
  OBSERVER: 'observed',
}
