/** Where a popover opens: under its button, with their right edges in line where there is room. */
const gap = 4

/** Sets `--top` and `--right`, by which the style sheet of the popover places it. */
export function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  popover.style.setProperty('--top', `${at.bottom + gap}px`)
  popover.style.setProperty('--right', `${Math.max(gap, document.documentElement.clientWidth - at.right)}px`)
}
