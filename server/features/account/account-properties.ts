/** An account property by property, in words. */
import type { Claim, ParticipantClaim, Standing } from '../../domain/claim.ts'
import type { Role } from '../../domain/report.ts'
import { isHeld } from '../../domain/standings.ts'
import { formatTime } from '../../domain/time-text.ts'
import type { AccountModel, AccountPropertyModel } from './mapper.ts'

/** Every property of an account in a fixed order, participants last. */
export function propertiesOf(account: AccountModel): readonly AccountPropertyModel[] {
  const { asOf } = account
  const scalar = (
    property: AccountPropertyModel['property'],
    words: string,
    claim: Claim<unknown>,
  ): AccountPropertyModel => ({
    property,
    say: () => words,
    actor: undefined,
    venue: undefined,
    role: undefined,
    ...sayers(claim),
    asOf,
  })
  const venue = account.venue.value
  return [
    scalar('STATUS', standingWords[account.standing], account.status),
    scalar('TIME', sayTime(account.time), account.time),
    venue === undefined
      ? scalar('VENUE', 'not stated', account.venue)
      : { ...scalar('VENUE', venue, account.venue), venue, say: (name) => name },
    scalar('MODE', modeWords[account.mode.value], account.mode),
    scalar(
      'LEVEL',
      account.level.value === 'UNKNOWN' ? 'not stated' : account.level.value.toLowerCase(),
      account.level,
    ),
    ...account.participants.map(
      (claim): AccountPropertyModel => ({
        property: 'PARTICIPANT',
        say: (name) => `${name} ${sayPart(claim, account.standing)}`,
        actor: claim.actor,
        venue: undefined,
        role: claim.role,
        ...sayers(claim),
        asOf,
      }),
    ),
  ]
}

/** When it was; where no report says so, that, and by when it must have been. */
function sayTime({ value, for: stating }: AccountModel['time']): string {
  const words = formatTime(value)
  return stating.length > 0 || value.precision === 'UNKNOWN' ? words : `time not stated, ${words}`
}

/** What somebody did in an encounter that was held, was to do in one that was announced, and is named as in one that is denied. */
function sayPart({ role, value }: Pick<ParticipantClaim, 'role' | 'value'>, standing: Standing): string {
  const { did, plain, as } = roleWords[role]
  if (isHeld(standing)) return value ? did : 'was not there'
  if (standing === 'UNCONFIRMED') return value ? `${did}, unconfirmed` : 'was not there, unconfirmed'
  if (standing === 'DENIED') return value ? `named as ${as}` : 'said not to have been there'
  return value ? `expected to ${plain}` : 'not expected there'
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

interface RoleWords {
  readonly did: string
  readonly plain: string
  readonly as: string
}

const roleWords: Readonly<Record<Role, RoleWords>> = {
  PARTY: { did: 'took part', plain: 'take part', as: 'a party' },
  MEDIATOR: { did: 'mediated', plain: 'mediate', as: 'mediator' },
  HOST: { did: 'hosted', plain: 'host', as: 'host' },
  MEMBER: { did: 'took part in a delegation', plain: 'take part in a delegation', as: 'a member of a delegation' },
  OBSERVER: { did: 'observed', plain: 'observe', as: 'an observer' },
}
