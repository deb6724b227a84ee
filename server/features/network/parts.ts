/** What is counted over the contacts of a network. */
import type { ContactKind, Standing } from '../../database/rows.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { ContactModel } from '../contact/index.ts'
import type { DrawnActors, NetworkAffiliationModel, NetworkNodeModel } from './mapper.ts'

/** Nodes in the order of their identifiers. A denied contact counts towards no degree (rule 1). */
export function toNodes(contacts: readonly ContactModel[], drawn: DrawnActors): readonly NetworkNodeModel[] {
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
  }))
}

/** Lines of belonging between actors that are both drawn. */
export function toAffiliations({ actors }: DrawnActors): readonly NetworkAffiliationModel[] {
  const byId = new Map<string, NetworkNodeModel['actor']>(actors.map((actor) => [actor.id, actor]))
  return actors.flatMap((member) =>
    member.affiliations.flatMap(({ group: id, kind }) => {
      const group = byId.get(id)
      return group === undefined ? [] : [{ member, group, kind }]
    }),
  )
}

/** How many contacts of each kind and standing there are, by kind and standing. */
export function toCounts(contacts: readonly ContactModel[]) {
  const groups = groupBy(contacts, ({ kind, standing }) => `${kind} ${standing}`)
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same
      return first === undefined ? [] : [toCount(first.kind, first.standing, same.length)]
    })
    .sort((a, b) => (`${a.kind} ${a.standing}` < `${b.kind} ${b.standing}` ? -1 : 1))
}

const toCount = (kind: ContactKind, standing: Standing, count: number) => ({ kind, standing, count })
