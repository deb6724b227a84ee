/** The side bar's "Questions": what an analyst asks, by topic and in plain words; a click opens the operation. */
import type { GraphiQLPlugin } from '@graphiql/react'
import { type KeyboardEvent, useState } from 'react'
import { type Example, filterExamples, groupByTopic } from './examples.ts'
import { useOpenExample } from './use-open-example.ts'

/** A plugin for GraphiQL that offers these examples. */
export function createQuestionsPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return { title: 'Questions', icon: QuestionsIcon, content: () => <Questions examples={examples} /> }
}

function Questions({ examples }: { readonly examples: readonly Example[] }) {
  const [text, setText] = useState('')
  const [atHand, setAtHand] = useState('')
  const { current, open } = useOpenExample(examples)
  const found = filterExamples(examples, text)
  // One stop for the tab key; the arrows go on from there.
  const stop = [atHand, current].find((query) => found.some((example) => example.query === query)) ?? found[0]?.query

  return (
    <section className="questions" aria-label="Questions" onKeyDown={moveByArrows}>
      <h2>Questions</h2>
      <input
        type="search"
        aria-label="Filter questions"
        placeholder={`Filter ${examples.length} questions`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0] !== undefined) open(found[0])
        }}
      />
      <p className="found" role="status">
        {text.trim() === '' ? '' : found.length === 0 ? 'None has all these words.' : `${found.length} found`}
      </p>
      {groupByTopic(found).map(({ topic, examples: asked }) => (
        <section key={topic} aria-label={topic}>
          <h3>{topic}</h3>
          <ul>
            {asked.map((example) => (
              <li key={example.query}>
                <button
                  type="button"
                  aria-current={example.query === current}
                  tabIndex={example.query === stop ? 0 : -1}
                  onFocus={() => setAtHand(example.query)}
                  onClick={() => open(example)}
                >
                  {example.question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** Up and down through filter and questions, from any of them; Home and End among the questions. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const at = stops.indexOf(event.target as HTMLElement)
  const ends = event.target instanceof HTMLInputElement ? {} : { Home: 1, End: stops.length - 1 }
  const places: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, ...ends }
  const next = stops[places[event.key] ?? -1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 4.75A1.75 1.75 0 0 1 4.75 3h10.5A1.75 1.75 0 0 1 17 4.75v7.5A1.75 1.75 0 0 1 15.25 14H9l-4 3.5V14h-.25A1.75 1.75 0 0 1 3 12.25z" />
      <path d="M8 6.75a2 2 0 1 1 2.6 1.9c-.4.15-.6.45-.6.85v.25M10 11.6v.1" strokeLinecap="round" />
    </svg>
  )
}
