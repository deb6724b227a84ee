/** The commands of the palette: everything that is done with the page as a whole. */
import { formatFilter } from '../../state/filter.ts'
import { startTour } from '../../state/tour.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { parseView, redo, turnFill, undo } from '../../state/view.ts'
import type { Theme } from '../../ui/tokens.ts'
import { themeNames } from '../../ui/use-theme.ts'
import type { PictureFormat } from '../paper/save-picture.ts'
import { listSavedViews } from '../saved-views/keep.ts'
import { showSavedViews } from '../saved-views/show-saved-views.tsx'
import { findBeside, findView, toViewId, views } from '../views/registry.ts'
import { type Entry, findWords } from './entries.ts'

export interface PageCommands {
  readonly theme: Theme
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly onKeys: () => void
  readonly onPicture: (format: PictureFormat) => void
}

type Command = Pick<Entry, 'id' | 'text' | 'note' | 'keys'> & {
  /** Further words by which it is found. */
  readonly words?: string
  /** Whether it would do something now. */
  readonly isPossible?: boolean
  readonly run: () => void
}

/** The commands that would do something now and hold every word asked for; all of them where nothing is asked. */
export function findCommands(explorer: Explorer, page: PageCommands, question: string): readonly Entry[] {
  return listCommands(explorer, page).flatMap(({ words = '', isPossible = true, ...command }): readonly Entry[] => {
    const isFound = findWords(`${command.text} ${command.note} ${words}`, question) !== undefined
    if (!isPossible || !isFound) return []
    return [{ ...command, group: 'Commands', matches: findWords(command.text, question) ?? [] }]
  })
}

function listCommands(explorer: Explorer, page: PageCommands): readonly Command[] {
  const { view, setView, filter } = explorer
  const go = (change: Parameters<typeof setView>[0]) => () => setView(change, { isStep: true })
  const current = findView(view.view).id
  return [
    ...views.map(
      ({ id, label, help }): Command => ({
        id: `view:${id}`,
        text: `Show as ${label.toLowerCase()}`,
        note: help,
        words: 'view switch open',
        isPossible: id !== current,
        run: go({ view: toViewId(id) }),
      }),
    ),
    ...views.map(
      ({ id, label, help }): Command => ({
        id: `beside:${id}`,
        text: `Put ${label.toLowerCase()} beside`,
        note: help,
        words: 'view side by side compare two',
        isPossible: id !== current && id !== view.beside,
        run: go({ beside: id }),
      }),
    ),
    {
      id: 'alone',
      text: 'Show one view alone',
      note: 'Closes the view that stands beside',
      words: 'side by side close',
      isPossible: findBeside(view) !== undefined,
      run: go({ beside: null }),
    },
    {
      id: 'fill',
      text: view.fill === null ? 'Fill the window' : 'Show bars and time again',
      note: 'The view alone, evidence when something is selected',
      words: 'full screen large maximize',
      keys: 'F',
      run: go(turnFill(view)),
    },
    ...(['encounters', 'actors', 'reports'] as const).map(
      (name): Command => ({
        id: `table:${name}`,
        text: `Table of ${name}`,
        note: 'In rows, to sort, find and copy',
        words: 'view show as',
        run: go({ view: 'table', table: name }),
      }),
    ),
    {
      id: 'clear-filter',
      text: 'Clear the filters',
      note: formatFilter(filter)?.replaceAll(',', ', ') ?? '',
      words: 'filters reset everything',
      isPossible: filter.length > 0,
      run: go({ show: null }),
    },
    {
      id: 'all-days',
      text: 'Show all days',
      note: 'The window from the first to the last report',
      words: 'time reset whole',
      isPossible: view.window !== null,
      run: explorer.showAllDays,
    },
    {
      id: 'first-report',
      text: 'Go to the first report',
      note: 'What was known when the first article came out',
      words: 'known at earliest',
      run: explorer.showFirstReport,
    },
    {
      id: 'as-reported',
      text: 'Show it as it was reported',
      note: 'What was known at the end of the window',
      words: 'known then clock',
      isPossible: view.known !== 'then',
      run: go({ known: 'then' }),
    },
    {
      id: 'hindsight',
      text: 'Show it with hindsight',
      note: 'What is known now',
      words: 'known now clock',
      keys: 'N',
      isPossible: view.known !== null,
      run: go({ known: null }),
    },
    {
      id: 'any-report',
      text: 'Believe any report',
      note: explorer.lensText,
      words: 'lens reset standard',
      isPossible: view.lens !== null,
      run: go({ lens: null }),
    },
    {
      id: 'undo',
      text: 'Undo',
      note: 'Takes the last change of the view back',
      keys: 'Ctrl Z',
      isPossible: page.canUndo,
      run: undo,
    },
    { id: 'redo', text: 'Redo', note: 'Does it again', keys: 'Ctrl Shift Z', isPossible: page.canRedo, run: redo },
    {
      id: 'close',
      text: 'Close the evidence',
      note: 'Nothing selected',
      words: 'deselect',
      keys: 'Esc',
      isPossible: view.select !== null,
      run: () => explorer.select(undefined),
    },
    ...(['light', 'dark', 'contrast'] as const).map(
      (theme): Command => ({
        id: `theme:${theme}`,
        text: themeNames[theme],
        note:
          theme === 'contrast' ? 'Black and white, with few and strong colours' : 'The same colours by day or by night',
        words: 'theme switch colours accessible',
        isPossible: !page.theme.startsWith(theme),
        run: () => setView({ theme }),
      }),
    ),
    {
      id: 'copy-link',
      text: 'Copy a link to this view',
      note: 'Whoever opens it sees what you see',
      words: 'share address url',
      run: () => void navigator.clipboard.writeText(window.location.href).catch(() => undefined),
    },
    {
      id: 'tour',
      text: 'Take the tour',
      note: 'Six hints on how to read the page',
      words: 'help introduction first steps',
      run: startTour,
    },
    {
      id: 'saved-views',
      text: 'Saved views',
      note: 'Keep this view under a name, or open one',
      words: 'keep bookmark save name',
      keys: 'S',
      run: () => void showSavedViews(explorer),
    },
    ...listSavedViews().map(
      (saved, place): Command => ({
        id: `saved:${place}`,
        text: `Open “${saved.name}”`,
        note: 'A saved view',
        words: 'saved view keep',
        run: go(parseView(saved.address)),
      }),
    ),
    {
      id: 'print',
      text: 'Print this view',
      note: 'One clean sheet, with its contacts and sources',
      words: 'paper pdf',
      keys: 'Ctrl P',
      run: () => window.print(),
    },
    ...(['png', 'svg'] as const).map(
      (format): Command => ({
        id: `picture:${format}`,
        text: `Save a picture of this view, ${format.toUpperCase()}`,
        note: 'With its key, window, clocks and sources',
        words: 'export download image',
        run: () => page.onPicture(format),
      }),
    ),
    {
      id: 'keys',
      text: 'List all keys',
      note: 'Every shortcut of the page',
      words: 'help shortcuts',
      keys: '?',
      run: page.onKeys,
    },
  ]
}
