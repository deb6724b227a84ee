/** Says of a picture that it is not yet, or will not be, the one asked for. */
import styles from './map.module.css'

/** Shown once the page says that it waits. */
export function FormerHint({ isFormer }: { readonly isFormer: boolean }) {
  return isFormer && <p className={styles.former}>Still showing the picture before</p>
}
