/** Leaves what is selected. */
import controls from '../../ui/controls.module.css'

export function Close({ onSelect }: { readonly onSelect: (id: string | undefined) => void }) {
  return (
    <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => onSelect(undefined)}>
      Close
    </button>
  )
}
