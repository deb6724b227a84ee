/** Gathers what is wrong with one file, so that its writer sees everything at once. */
import { InvalidInput, type SourceProblem, SourceRejected } from '../domain/errors.ts'
import { type DayPart, parseTime, type Time } from '../domain/time.ts'
import type { SourceFile, ValuePath } from './source-file.ts'

/** A time as files give it: EDTF alone, or with how it is known. */
export type TimeClaim =
  | string
  | { readonly at: string; readonly inferred?: boolean | undefined; readonly part?: DayPart | undefined }

export interface Problems {
  add(path: ValuePath, message: string, options?: { readonly atKey?: boolean }): void
  /** The time, or a problem at its place and `undefined`. */
  time(path: ValuePath, claim: TimeClaim | undefined): Time | undefined
  /** Throws `SourceRejected` if anything was added. */
  throwIfAny(): void
}

export function collectProblems(file: SourceFile): Problems {
  const found: SourceProblem[] = []
  const add: Problems['add'] = (path, message, options) => void found.push(file.problem(path, message, options))
  return {
    add,
    time: (path, claim) => {
      if (claim === undefined) return undefined
      const stated = typeof claim === 'string' ? { at: claim } : claim
      try {
        return parseTime(stated.at, { inferred: stated.inferred ?? false, dayPart: stated.part })
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error
        add(path, error.message)
        return undefined
      }
    },
    throwIfAny: () => {
      if (found.length > 0) throw new SourceRejected(found)
    },
  }
}
