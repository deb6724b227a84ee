/** An account property by property, in words. */
import { type Claim, expectedAs, type Standing } from '../../domain/claim.ts'
import type { ParticipantClaim } from '../../domain/property-claims.ts'
import type { ActorId, Role, Status } from '../../domain/report.ts'
import { isHeld } from '../../domain/standings.ts'
import { statusOfStanding } from '../../domain/support.ts'
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
    side: undefined,
    ...sayers(claim),
    asOf,
  })
  const venue = account.venue.value
  const status = statusOfStanding(account.standing, account.status.for)
  const isThere = (id: ActorId): boolean => account.participants.some(({ actor, value }) => actor === id && value)
  const grounds = (claim: Claim<unknown>): string => writeGround(claim, account.standing)
  return [
    scalar('STATUS', standingWords[account.standing], account.status),
    scalar('TIME', `${sayTime(account.time)}${grounds(account.time)}`, account.time),
    venue === undefined
      ? scalar('VENUE', 'not stated', account.venue)
      : { ...scalar('VENUE', venue, account.venue), venue, say: (name) => `${name}${grounds(account.venue)}` },
    scalar('MODE', `${modeWords[account.mode.value]}${grounds(account.mode)}`, account.mode),
    scalar(
      'LEVEL',
      account.level.value === 'UNKNOWN'
        ? 'not stated'
        : `${account.level.value.toLowerCase()}${grounds(account.level)}`,
      account.level,
    ),
    ...account.participants.map(
      (claim): AccountPropertyModel => ({
        property: 'PARTICIPANT',
        say: (name, side) =>
          `${name} ${sayPart(claim, status, isThere(claim.actor))}${side ? `, on the side of ${side}` : ''}`,
        actor: claim.actor,
        venue: undefined,
        role: claim.role,
        side: claim.side,
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

/**
 * What somebody did in an encounter that was held, was to do in one that was announced, and is named as in one that is denied.
 * Of who stands in it in another part, it says no more than that this one is not theirs.
 */
function sayPart(claim: ParticipantClaim, standing: Status, isThere: boolean): string {
  const { role, value } = claim
  const { did, plain, as } = roleWords[role]
  if (!value && isThere) return `not as ${as}`
  if (isHeld(standing) && value && expectedAs(claim.for) === 'PLANNED') return `expected to ${plain}, not reported`
  if (isHeld(standing)) return `${value ? did : 'was not there'}${writeGround(claim, standing)}`
  const isPlan = claim.for.length > 0 && claim.for.every((report) => report.status === 'PLANNED')
  if (standing === 'UNCONFIRMED' && !isPlan) return value ? `${did}, unconfirmed` : 'was not there, unconfirmed'
  if (standing === 'DENIED') return value ? `named as ${as}` : 'said not to have been there'
  return value ? `expected to ${plain}` : 'not expected there'
}

/** What is said of a property of an encounter that was held, where no report of that gives it. */
function writeGround({ for: stating }: Claim<unknown>, standing: Standing): string {
  const ground = isHeld(standing) ? expectedAs(stating) : undefined
  return ground === undefined ? '' : groundWords[ground]
}

const groundWords = { PLANNED: ', as planned', UNCONFIRMED: ', unconfirmed' } as const

function sayers(claim: Claim<unknown>) {
  const ids = (reports: Claim<unknown>['for']) => reports.map((report) => report.id)
  return {
    agreement: claim.agreement,
    for: ids(claim.for),
    against: ids(claim.against),
    replaced: ids(claim.replaced),
    silent: ids(claim.silent),
  }
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
