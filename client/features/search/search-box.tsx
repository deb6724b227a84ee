/** Finds an actor by name or alias: a combobox; `/` comes here from anywhere. */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { searchQuery } from '../../api/queries.ts'
import { nodeMarks } from '../../graph/encoding.ts'
import { NodeSample } from '../../ui/node-sample.tsx'
import styles from './search.module.css'

interface SearchBoxProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onChoose: (actorId: string) => void
}

const restMs = 140

export function SearchBox({ field, onChoose }: SearchBoxProps) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const asked = useRested(text.trim())
  const answer = useQuery(searchQuery(asked))
  const id = useId()
  const found = asked === '' ? [] : (answer.data ?? [])
  const isListed = isOpen && text.trim() !== '' && asked !== ''
  const choose = (actorId: string | undefined): void => {
    if (actorId === undefined) return
    onChoose(actorId)
    setText('')
    setIsOpen(false)
    field.current?.blur()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (found.length > 0) setActive((active + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(found[active]?.id)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setText('')
      setIsOpen(false)
      field.current?.blur()
    }
  }
  return (
    <search className={styles.search}>
      <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
        <circle cx={6} cy={6} r={4.2} />
        <path d="m9.2 9.2 3.6 3.6" />
      </svg>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Find an actor"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && found.length > 0 ? `${id}-${active}` : undefined}
        placeholder="Find an actor: a name, an office, a spelling"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          setIsOpen(true)
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={press}
      />
      <kbd>/</kbd>
      {isListed && (
        <div id={`${id}-list`} role="listbox" aria-label="Actors found" className={styles.list}>
          {found.map((actor, index) => (
            <div
              key={actor.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(actor.id)
              }}
              onPointerEnter={() => setActive(index)}
            >
              <NodeSample kind={actor.kind} isDashed={!actor.isNamed && actor.kind !== 'OFFICE'} />
              <span>
                {actor.name}
                <small>{[nodeMarks[actor.kind].label, ...matchingAliases(actor.aliases, asked)].join(' · ')}</small>
              </span>
            </div>
          ))}
          {found.length === 0 && (
            <div className={styles.none}>{answer.isFetching ? 'Looking …' : 'No actor has this name.'}</div>
          )}
        </div>
      )}
    </search>
  )
}

/** Aliases that hold the words searched for, so that it is plain why an actor was found. */
function matchingAliases(aliases: readonly { readonly name: string }[], asked: string): readonly string[] {
  const words = asked.toLowerCase()
  return [...new Set(aliases.map((alias) => alias.name))]
    .filter((name) => name.toLowerCase().includes(words))
    .slice(0, 2)
}

/** The value once it has rested, so that typing asks once. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
