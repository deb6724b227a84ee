/** Hands a file to the reader, as the browser saves downloads. */

/** Long enough for a browser that asks where to put it. */
const keptMs = 60_000

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs)
}
