/** What a picture says of itself, and how what is drawn becomes SVG. */
import { describe, expect, it } from 'vitest'
import { cutBetween } from '../../client/features/paper/cuts.ts'
import { listFacts } from '../../client/features/paper/facts.ts'
import { escapeText, paintWith, readPaint } from '../../client/features/paper/markup.ts'
import { listRuns } from '../../client/features/paper/pieces.ts'
import {
  listArticles,
  listSources,
  tallySources,
  writeOthers,
  writeSourceCounts,
  writeTally,
} from '../../client/features/paper/sources.ts'
import { SvgContext } from '../../client/features/paper/svg-context.ts'
import type { ContactReports } from '../../client/state/contact-words.ts'
import { blankView } from '../../client/state/view.ts'
import { contact, day } from './network-builder.ts'

describe('the facts of a picture', () => {
  const told = { view: blankView, windowText: '30 June 2026', knownText: 'now', lensText: '' }

  it('date what is known now, for a picture outlives the page', () => {
    expect(listFacts(told, [], '5 July 2026')).toEqual([
      { name: 'Happened', text: '30 June 2026' },
      { name: 'Known', text: 'until 5 July 2026, with hindsight' },
      { name: 'Believed', text: 'any report' },
    ])
  })

  it('name every way in which less is drawn than is reported', () => {
    const view = { ...blankView, known: 'then', roll: 'states', hidden: 'actor:oman', ego: '2:actor:iran', show: 'x' }
    expect(listFacts({ ...told, view, lensText: 'on the record only' }, ['in Doha'], '')).toEqual([
      { name: 'Happened', text: '30 June 2026' },
      { name: 'Known', text: 'by the end of these days, as it was reported' },
      { name: 'Believed', text: 'on the record only' },
      { name: 'Only', text: 'in Doha' },
      { name: 'Drawn', text: 'taken together as states, only what lies within 2 steps of one actor, 1 hidden by hand' },
    ])
  })

  it('say which rows a table was searched for', () => {
    const view = { ...blankView, view: 'table', table: 'contacts,find:Oman' }
    expect(listFacts({ ...told, view }, [], '')).toContainEqual({ name: 'Rows with', text: '“Oman”' })
  })
})

describe('a matrix wider and higher than a sheet', () => {
  const [side, row, names, pinned] = [48, 32, 166, 220]
  const size = 60
  const [width, height] = [pinned + size * side, names + size * row]
  const cells = Array.from({ length: size * size }, (_, place) => {
    const [left, top] = [pinned + (place % size) * side, names + Math.floor(place / size) * row]
    return { left, top, right: left + side, bottom: top + row, isWhole: false }
  })
  const wide = { top: 0, bottom: height, pinned, head: names }
  const runs = listRuns({ width, height }, { blocks: cells, wide }).filter(({ pieces }) => pieces.length > 0)

  it('names its columns over every strip, on each page that the strip reaches', () => {
    expect(runs.length).toBeGreaterThan(1)
    for (const { head, pieces } of runs) {
      const [first] = pieces
      expect(head?.box).toEqual({ x: first?.box.x, width: first?.box.width, y: 0, height: names })
      expect(first?.box.y).toBe(names)
    }
  })

  it('has each cell whole in one piece', () => {
    const boxes = runs.flatMap(({ pieces }) => pieces.map(({ box }) => box))
    const cut = cells.filter(
      ({ left, top, right, bottom }) =>
        !boxes.some(
          ({ x, y, width: wideness, height: highness }) =>
            left >= x && right <= x + wideness && top >= y && bottom <= y + highness,
        ),
    )
    expect(cut).toEqual([])
  })
})

describe('the sources of a picture', () => {
  const article = (id: string, number: number) => ({
    id,
    number,
    title: `Article ${number}`,
    publisher: 'Monexus',
    published: { ...day('2026-07-01', '1 July 2026'), inferred: number === 2 },
  })
  const report = (id: string, articleId: string, known: string) =>
    ({ id, article: { id: articleId }, known: day(known) }) as never

  it('are named by their reports where they have no numbers, and the rest by publisher; two unnamed origins may be one', () => {
    const met = contact('us-envoys', 'iran')
    const told = (id: string, articleId: string, publisher: string, basis: string, origin: string) => ({
      id,
      article: { id: articleId, title: `Title of ${articleId}`, publisher: { id: publisher, name: publisher } },
      attribution: { basis, origin: { id: origin } },
    })
    const reports = new Map([
      [
        met.id,
        {
          reports: [
            told('r1', 'a1', 'Monexus', 'ON_RECORD', 'spokesman'),
            told('r2', 'a2', 'Noligarchy', 'ANONYMOUS', 'diplomat'),
            told('r3', 'a3', 'Noligarchy', 'ANONYMOUS', 'official'),
            told('r4', 'a3', 'Noligarchy', 'ON_RECORD', 'spokesman'),
          ],
        },
      ],
    ]) as unknown as ContactReports
    const tally = tallySources([met], reports)
    expect(writeTally(tally)).toBe('3 articles, 4 reports, at least 2, at most 3 independent origins')
    expect(tally.articles.map((article) => [article.title, article.publisher, article.reports])).toEqual([
      ['Title of a3', 'Noligarchy', 2],
      ['Title of a1', 'Monexus', 1],
      ['Title of a2', 'Noligarchy', 1],
    ])
    expect([tally.earliest, tallySources([met], reports, true).earliest]).toEqual([undefined, 1])
    expect(writeOthers(tally.articles, 2)).toBe('and 3 more articles: Noligarchy 2, Monexus 1')
    expect(writeOthers(tally.articles, 1)).toBe('and 3 more articles: Noligarchy 2 and 1 more publisher with 1')
    expect(writeOthers(tally.articles.slice(2), 1)).toBe('and 1 more article: Noligarchy 1')
  })

  it('are the articles that the contacts rest on, each report once', () => {
    const [first, second] = [contact('us-envoys', 'iran'), contact('us-envoys', 'qatar', { kind: 'HOSTED' })]
    const shared = report('r1', 'a2', '2026-06-30')
    const reports = new Map([
      [first.id, { reports: [shared, report('r2', 'a2', '2026-07-01')] }],
      [second.id, { reports: [shared] }],
      ['contact:elsewhere', { reports: [report('r3', 'a1', '2026-07-02')] }],
    ]) as unknown as ContactReports
    expect(listSources([first, second], reports, [article('a1', 1), article('a2', 2)])).toEqual([
      {
        id: 'a2',
        number: 2,
        title: 'Article 2',
        publisher: 'Monexus',
        published: '1 July 2026 (inferred)',
        reports: 2,
        known: '2026-06-30 to 2026-07-01',
      },
    ])
  })

  it('are counted: reports too where the picture is of contacts', () => {
    const [line] = listArticles([article('a1', 1)])
    if (line === undefined) throw new Error('no line')
    expect(writeSourceCounts([line])).toBe('1 article')
    const counted = [
      { ...line, reports: 2 },
      { ...line, id: 'a2', reports: 1 },
    ]
    expect(writeSourceCounts(counted)).toBe('2 articles, 3 reports on contacts')
  })

  it('are all articles where the view is not of contacts', () => {
    expect(listArticles([article('a1', 1)]).map(({ number, reports }) => ({ number, reports }))).toEqual([
      { number: 1, reports: undefined },
    ])
  })
})

describe('a picture that is longer than a sheet', () => {
  const rows = (count: number, height: number) =>
    Array.from({ length: count }, (_, row) => ({ from: row * height + 2, to: (row + 1) * height - 2 }))

  it('is cut between its rows, as few times as may be', () => {
    expect(cutBetween(rows(10, 30), { length: 300, most: 100, least: 10 })).toEqual([92, 182, 272, 300])
  })

  it('is not cut where it fits', () => {
    expect(cutBetween(rows(3, 30), { length: 90, most: 100, least: 10 })).toEqual([90])
  })

  it('keeps a drawing whole that is longer than the sheet, and cuts after it', () => {
    const drawing = { from: 0, to: 160, isWhole: true }
    expect(cutBetween([drawing, { from: 170, to: 200 }], { length: 230, most: 100, least: 10 })).toEqual([160, 230])
  })

  it('is cut through a line that runs along all of it', () => {
    expect(cutBetween([{ from: 0, to: 160 }], { length: 160, most: 100, least: 10 })).toEqual([96, 160])
  })

  it('stays in one piece where it is free nowhere', () => {
    expect(cutBetween([{ from: 0, to: 200, isWhole: true }], { length: 200, most: 100, least: 10 })).toEqual([200])
  })
})

describe('SVG as text', () => {
  it('has colours that every program reads, with their opacity apart', () => {
    expect(readPaint('rgb(252, 251, 247)')).toEqual({ colour: '#FCFBF7', opacity: 1 })
    expect(readPaint('rgba(0, 103, 163, 0.5)')).toEqual({ colour: '#0067A3', opacity: 0.5 })
    expect(readPaint('rgba(0, 0, 0, 0)')).toBeUndefined()
    expect(paintWith('fill', 'url("#hatched")')).toEqual({ fill: 'url(#hatched)' })
    expect(paintWith('stroke', 'none')).toEqual({ stroke: 'none' })
  })

  it('keeps words whole that look like markup', () => {
    expect(escapeText('Qatar’s <team> & "host"\u0000')).toBe('Qatar’s &lt;team&gt; &amp; &quot;host&quot;')
  })
})

describe('the drawing context', () => {
  const draw = (act: (context: SvgContext) => void): readonly string[] => {
    const context = new SvgContext(() => 'rgb(1, 2, 3)')
    act(context)
    return context.toMarkup().split('\n')
  }

  it('writes dashes, widths and ends as they are set', () => {
    const drawn = draw((context) => {
      Object.assign(context, { strokeStyle: 'rgba(179,63,0,1)', lineWidth: 3, lineCap: 'round' })
      context.setLineDash([0.1, 5.5])
      context.beginPath()
      context.moveTo(0, 0)
      context.quadraticCurveTo(5, 5, 10, 0)
      context.stroke()
    })
    expect(drawn).toEqual([
      '<path d="M0 0Q5 5 10 0" fill="none" stroke="#B33F00" stroke-width="3" stroke-linecap="round" stroke-dasharray="0.1 5.5"/>',
    ])
  })

  it('begins a path where its first line ends, and closes a whole round in two halves', () => {
    const drawn = draw((context) => {
      context.beginPath()
      context.lineTo(1, 2)
      context.lineTo(3, 4)
      context.closePath()
      context.fill()
      context.beginPath()
      context.arc(10, 10, 5, 0, 2 * Math.PI)
      context.fill()
    })
    expect(drawn).toEqual([
      '<path d="M1 2L3 4Z" fill="#000000"/>',
      '<path d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10" fill="#000000"/>',
    ])
  })

  it('shows the ground where a canvas erases', () => {
    const drawn = draw((context) => {
      context.globalCompositeOperation = 'destination-out'
      context.beginPath()
      context.rect(0, 0, 2, 2)
      context.fill()
    })
    expect(drawn).toEqual(['<path d="M0 0h2v2h-2Z" fill="#010203"/>'])
  })

  it('moves and turns as it is told, and back', () => {
    const drawn = draw((context) => {
      context.save()
      context.translate(10, 20)
      context.scale(2, 2)
      context.beginPath()
      context.lineTo(1, 1)
      context.stroke()
      context.restore()
      context.stroke()
    })
    expect(drawn.map((line) => /transform="[^"]+"/.exec(line)?.[0])).toEqual([
      'transform="matrix(2 0 0 2 10 20)"',
      undefined,
    ])
  })
})
