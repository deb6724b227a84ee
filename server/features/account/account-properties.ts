/** An account property by property, in words. */
import type { Claim, Standing } from '../../domain/claim.ts'
import type { Role } from '../../domain/report.ts'
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
    scalar('TIME', formatTime(account.time.value), account.time),
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
        say: (name) => `${name} ${claim.value ? roleWords[claim.role] : 'was not there'}`,
        actor: claim.actor,
        venue: undefined,
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
