/** What was found in the graph, as entries: actors and encounters open, places, tracks, sources and articles filter. */
import type { SearchQuery } from '../../api/operations.gen.ts'
import { nodeMarks } from '../../graph/encoding.ts'
import { type Filter, type FilterWord, formatFilter, toWord } from '../../state/filter.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { Entry, EntryGroup } from './entries.ts'

type Hit = SearchQuery['search'][number]

const groups: Readonly<Partial<Record<Hit['node']['__typename'], EntryGroup>>> = {
  Actor: 'Actors',
  Encounter: 'Encounters',
  Venue: 'Places',
  Article: 'Articles',
  Source: 'Sources and tracks',
  Track: 'Sources and tracks',
  Report: 'Said',
  Reading: 'Said',
  Signal: 'Said',
  Absence: 'Said',
}

/** Each thing once, by its best match; groups in the order of their best. */
export function toEntries(hits: readonly Hit[], explorer: Explorer): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const hit of hits) {
    const group = groups[hit.node.__typename]
    if (group === undefined || entries.has(hit.node.id)) continue
    entries.set(hit.node.id, {
      id: hit.node.id,
      group,
      text: hit.text,
      matches: hit.highlights,
      ...describe(hit, explorer),
    })
  }
  const order = [...new Set([...entries.values()].map(({ group }) => group))]
  return order.flatMap((group) => [...entries.values()].filter((entry) => entry.group === group))
}

type Description = Pick<Entry, 'note' | 'run' | 'actor'> & Partial<Pick<Entry, 'text' | 'matches'>>

function describe({ node, text, highlights }: Hit, explorer: Explorer): Description {
  const open = (contactId: string | undefined) =>
    contactId === undefined ? undefined : () => explorer.select(contactId)
  const narrow = (word: FilterWord) => () =>
    explorer.setView({ show: addWord(explorer.filter, word) }, { isStep: true })
  const numberOf = (articleId: string): string => {
    const article = explorer.articles.find(({ id }) => id === articleId)
    return article === undefined ? 'an article' : `article ${article.number}`
  }
  switch (node.__typename) {
    case 'Actor': {
      const isAlias = node.name !== text
      const kind = nodeMarks[node.kind].label
      return {
        text: node.name,
        matches: isAlias ? [] : highlights,
        note: isAlias ? `${kind}, also written “${text}”` : kind,
        actor: node,
        run: open(node.id),
      }
    }
    case 'Encounter': {
      const shown = node.contacts.find(({ id }) => explorer.drawn.contacts.some((contact) => contact.id === id))
      const contact = shown ?? node.contacts[0]
      return {
        note: contact === undefined ? 'no contact reported of it' : 'opens its evidence',
        run: open(contact?.id),
      }
    }
    case 'Venue':
      return { note: 'shows only what was there', run: narrow(toWord('venue', node.id)) }
    case 'Track':
      return { note: 'track; shows only its contacts', run: narrow(toWord('track', node.id)) }
    case 'Source': {
      const facet = node.articles.length > 0 ? 'publisher' : 'origin'
      const what =
        facet === 'publisher' ? 'publisher; shows only what it published' : 'shows only what rests on its word'
      return { note: what, run: narrow(toWord(facet, node.id)) }
    }
    case 'Article':
      return {
        note: `${numberOf(node.id)}, ${node.publisher.name}; shows only what it reports`,
        run: narrow(toWord('article', node.id)),
      }
    case 'Report':
      return {
        note: `report in ${numberOf(node.article.id)}, of ${node.encounter.title}`,
        run: open(node.encounter.contacts[0]?.id),
      }
    case 'Reading':
    case 'Signal':
    case 'Absence': {
      const noun = { Reading: 'reading', Signal: 'something to watch', Absence: 'not yet said' }[node.__typename]
      const note = `${noun}, ${numberOf(node.article.id)}`
      if ('contacts' in node.about) return { note, run: open(node.about.contacts[0]?.id) }
      return { note: `${note}, of ${node.about.name}`, run: narrow(toWord('track', node.about.id)) }
    }
    default:
      return { note: '', run: undefined }
  }
}

function addWord(filter: Filter, word: FilterWord): string | null {
  return formatFilter(filter.includes(word) ? filter : [...filter, word])
}
