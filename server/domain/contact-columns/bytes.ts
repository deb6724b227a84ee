/** Numbers and texts as bytes: the alphabet of contact columns. Whole numbers of up to 53 bits, seven a byte (LEB128). */
import { InvalidInput } from '../errors.ts'

export interface ByteWriter {
  /** 0 to 255. */
  byte(value: number): void
  /** A whole number from 0. */
  count(value: number): void
  /** A whole number of either sign: 0, -1, 1, -2 are 0, 1, 2, 3 (zigzag). */
  signed(value: number): void
  /** A text after the one before it, without the characters that both begin with (front coding). */
  text(value: string): void
  /** What was written since it was last taken. */
  take(): Uint8Array
}

export interface ByteReader {
  byte(): number
  count(): number
  signed(): number
  text(): string
  /** The next bytes, shared and not copied. */
  bytes(length: number): Uint8Array
  isAtEnd(): boolean
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1_024)
  let length = 0
  let lastText = ''
  const encoder = new TextEncoder()
  const reserve = (more: number) => {
    if (length + more <= buffer.length) return
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more))
    larger.set(buffer.subarray(0, length))
    buffer = larger
  }
  const byte = (value: number) => {
    reserve(1)
    buffer[length++] = value
  }
  const count = (value: number) => {
    let rest = value
    while (rest >= 128) {
      byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    byte(rest)
  }
  return {
    byte,
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    text: (value) => {
      const shared = sharedStart(lastText, value)
      const rest = encoder.encode(value.slice(shared))
      count(shared)
      count(rest.length)
      reserve(rest.length)
      buffer.set(rest, length)
      length += rest.length
      lastText = value
    },
    take: () => {
      const taken = buffer.slice(0, length)
      length = 0
      lastText = ''
      return taken
    },
  }
}

/** Reads what a writer wrote. Errors: `InvalidInput` past the end, where a file was cut short. */
export function createByteReader(buffer: Uint8Array): ByteReader {
  let at = 0
  let lastText = ''
  const decoder = new TextDecoder()
  const byte = (): number => {
    const value = buffer[at++]
    if (value === undefined) throw new InvalidInput('these columns end in the middle: the file was cut short')
    return value
  }
  const count = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const next = byte()
      value += (next & 127) * scale
      if (next < 128) return value
    }
  }
  const bytes = (length: number): Uint8Array => {
    if (at + length > buffer.length) throw new InvalidInput('these columns end in the middle: the file was cut short')
    at += length
    return buffer.subarray(at - length, at)
  }
  return {
    byte,
    count,
    signed: () => {
      const value = count()
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2
    },
    text: () => {
      const shared = count()
      lastText = lastText.slice(0, shared) + decoder.decode(bytes(count()))
      return lastText
    },
    bytes,
    isAtEnd: () => at === buffer.length,
  }
}

/** Characters that two texts begin with alike; a character of two halves is never cut. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let shared = 0
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1
  const last = shared === 0 ? 0 : a.charCodeAt(shared - 1)
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared
}
