/** What is counted over the contacts of a network. */
import { toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { ContactKind, Standing } from '../../database/rows.ts'
import { groupBy } from '../../domain/group-by.ts'
import { overlaps, type Time } from '../../domain/time.ts'
import type { SeenContactModel } from '../contact/index.ts'
import type { DrawnActors, NetworkAffiliationModel, NetworkNodeModel, NetworkPart } from './mapper.ts'

/** Nodes in the order of their identifiers. A denied contact counts towards no degree (rule 1). */
export function toNodes(
  { contacts, reach }: Pick<NetworkPart, 'contacts' | 'reach'>,
  drawn: DrawnActors,
): readonly NetworkNodeModel[] {
  const degree = new Map<string, number>()
  const inContact = new Set<string>()
  for (const { kind, from, to, through } of contacts) {
    for (const id of [from, to]) {
      inContact.add(id)
      if (kind !== 'DENIED') degree.set(id, (degree.get(id) ?? 0) + 1)
    }
    for (const id of through) inContact.add(id)
  }
  return drawn.actors.map((actor) => ({
    actor,
    roles: drawn.rolesOf.get(actor.id) ?? [],
    degree: degree.get(actor.id) ?? 0,
    inContact: inContact.has(actor.id),
    step: reach?.get(actor.id) ?? null,
  }))
}

/** Lines of belonging between actors that are both drawn, that held at some time within the window. */
export function toAffiliations({ actors }: DrawnActors, window: Time): readonly NetworkAffiliationModel[] {
  const byId = new Map<string, NetworkNodeModel['actor']>(actors.map((actor) => [actor.id, actor]))
  return actors.flatMap((member) =>
    needPart(member.affiliations, 'affiliations').flatMap(({ group: id, kind, time }) => {
      const group = byId.get(id)
      const isOutside = time !== null && !overlaps(toTime(time), window)
      return group === undefined || isOutside ? [] : [{ member, group, kind }]
    }),
  )
}

/** How many contacts of each kind and standing there are, by kind and standing. */
export function toCounts(contacts: readonly SeenContactModel[]) {
  const groups = groupBy(contacts, ({ kind, standing }) => `${kind} ${standing}`)
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same
      return first === undefined ? [] : [toCount(first.kind, first.standing, same.length)]
    })
    .sort((a, b) => (`${a.kind} ${a.standing}` < `${b.kind} ${b.standing}` ? -1 : 1))
}

const toCount = (kind: ContactKind, standing: Standing, count: number) => ({ kind, standing, count })
