/** The view for the sheet of paper: as text that flows where it is text, or as a picture in pieces that fit. */
import type { Explorer } from '../../state/use-explorer.ts'
import { type ColourName, palettes } from '../../ui/tokens.ts'
import { findView } from '../views/registry.ts'
import { findDrawn, makeViewPicture, PictureFailed } from './make-picture.ts'
import { cutPicture } from './pieces.ts'
import styles from './print.module.css'
import { copyWhole, type StagedCopy } from './stage.ts'

/** Views of rows and cards: the browser sets them in the width of the paper, and breaks them between these. */
const flowing: readonly string[] = ['table', 'watch', 'changes']

/** Those of the light theme, paper and land as white as the paper. */
export const printed: Readonly<Record<ColourName, string>> = { ...palettes.light, paper: '#FFFFFF', land: '#FFFFFF' }

/** Empty where the view cannot be pictured: the table of contacts says the same. */
export function drawView({ view }: Pick<Explorer, 'view'>): readonly Element[] {
  try {
    const { body } = findDrawn()
    if (flowing.includes(findView(view.view).id)) {
      const { copy, canvases } = copyFlowing(body)
      if (canvases.size === 0) return [copy]
    }
    const picture = makeViewPicture()
    const drawing = new DOMParser().parseFromString(bleach(picture.markup), 'image/svg+xml').documentElement
    const list = body.querySelector<HTMLElement>('[data-list]')
    return [...cutPicture(picture, drawing, picture), ...(list === null ? [] : [setInColumns(list)])]
  } catch (error) {
    if (error instanceof PictureFailed) return []
    throw error
  }
}

function copyFlowing(part: HTMLElement): StagedCopy {
  const staged = copyWhole(part, true)
  staged.copy.inert = true
  // What a button holds is not drawn where a browser repeats the head of a table.
  for (const button of staged.copy.querySelectorAll('thead button')) button.replaceWith(button.textContent)
  return staged
}

/** The list that stands beside a drawing in the page stands below it on paper, in columns. */
function setInColumns(list: HTMLElement): Element {
  const { copy } = copyFlowing(list)
  copy.classList.add(styles.columns ?? '')
  return copy
}

/** The markup in the colours that are printed. */
function bleach(markup: string): string {
  const names = Object.keys(printed) as ColourName[]
  const colours = new Map(
    Object.values(palettes).flatMap((palette) => names.map((name) => [palette[name], printed[name]] as const)),
  )
  return markup.replaceAll(/#[0-9A-F]{6}\b/g, (colour) => colours.get(colour) ?? colour)
}
