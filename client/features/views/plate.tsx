/** The plate that leads the page: headline, counts, and the view chosen. */
import { Suspense } from 'react'
import { type ToldFrame, useLargeFrame } from '../../state/large-frame.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { groupDigits } from '../../ui/digits.ts'
import type { Theme } from '../../ui/tokens.ts'
import { Arrangement, BesideBar } from './arrangement.tsx'
import { countForHeadline, type Tally, writeHeadline } from './headline.ts'
import styles from './plate.module.css'
import { findBeside, findView } from './registry.ts'

interface PlateProps {
  readonly explorer: Explorer
  readonly theme: Theme
}

export function Plate({ explorer, theme }: PlateProps) {
  const { label, Component } = findView(explorer.view.view)
  const beside = findBeside(explorer.view)
  const frame = useLargeFrame()
  const headline = tellHeadline(explorer, frame) ?? 'Reading what is known …'
  // An empty view would say that nothing is reported.
  const isAwaited = !explorer.isTold && !explorer.isPlain && explorer.whole.contacts.length === 0
  return (
    <section className={styles.plate} aria-label={label} data-view={label} data-former={explorer.former !== undefined}>
      <header className={styles.head}>
        <h1 title={headline} data-length={measure(headline)}>
          {headline}
        </h1>
        <p aria-live="polite">
          <Counts explorer={explorer} />
        </p>
        <Arrangement explorer={explorer} />
      </header>
      <div className={styles.panes} data-two={beside !== undefined}>
        <div className={styles.body}>
          {isAwaited ? (
            <p className={styles.waiting}>Reading …</p>
          ) : (
            <Suspense fallback={<p className={styles.waiting}>Drawing …</p>}>
              <Component explorer={explorer} theme={theme} />
            </Suspense>
          )}
        </div>
        {beside !== undefined && !isAwaited && (
          <section className={styles.body} aria-label={`${beside.label}, beside`}>
            <BesideBar explorer={explorer} beside={beside} />
            <Suspense key={beside.id} fallback={<p className={styles.waiting}>Drawing …</p>}>
              <beside.Component explorer={explorer} theme={theme} />
            </Suspense>
          </section>
        )}
      </div>
    </section>
  )
}

/** The style sheet sets a middling headline in two lines where the page is narrow, a long one everywhere. */
function measure(headline: string): 'short' | 'middling' | 'long' {
  if (headline.length > 66) return 'long'
  return headline.length > 56 ? 'middling' : 'short'
}

/** Undefined while what it tells of is being read. */
function tellHeadline(explorer: Explorer, frame: ToldFrame | undefined) {
  const { isPlain, isTold, isAnythingKnown, drawn, whole } = explorer
  if (isPlain && isAnythingKnown) return frame?.headline
  const isLensed = (explorer.former ?? explorer).lensText !== ''
  return isTold ? writeHeadline(drawn.contacts, isAnythingKnown, whole.contacts, isLensed) : undefined
}

/** Undefined while what it counts is being read. */
function tellTally({ isPlain, isTold, drawn, whole }: Explorer, frame: ToldFrame | undefined): Tally | undefined {
  if (isPlain) return frame?.tally
  return isTold ? countForHeadline(drawn.contacts, whole.contacts) : undefined
}

function Counts({ explorer }: { readonly explorer: Explorer }) {
  const { drawn, shown, filter, isPlain } = explorer
  const { windowText, knownText, lensText } = explorer.former ?? explorer
  const tally = tellTally(explorer, useLargeFrame())
  if (tally === undefined) return `Counting the contacts of ${windowText}, as known ${knownText} …`
  const { held, heldWords, otherWords } = tally
  return (
    <>
      {filter.length > 0 &&
        (isPlain ? 'Of what passes the filter: ' : `${shown.shown} of ${shown.of} lines pass the filter; of these `)}
      <b>{groupDigits(held)}</b> {held === 1 ? 'contact' : 'contacts'} reported as held, {windowText}, as known{' '}
      {knownText}
      {lensText !== '' && <>, {lensText}</>}
      {heldWords !== '' && `: ${heldWords}`}.{otherWords !== '' && ` Besides: ${otherWords}.`}
      {drawn.omitted !== null &&
        !isPlain &&
        ` ${drawn.omitted.contacts ?? 'Some'} more left out: ${drawn.omitted.reason}.`}
    </>
  )
}
