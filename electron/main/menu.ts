import type { MenuItemConstructorOptions } from 'electron'
import type { i18n } from 'i18next'
import { type CommandId, commandKeys } from '../../shared/commands/command-keys'

interface MenuContext {
  readonly translator: Pick<i18n, 't'>
  readonly isMac: boolean
  readonly isPackaged: boolean
  /** Asks the window to run a command. */
  readonly run: (id: CommandId) => void
}

/**
 * The native menu. Every item of Diglot's own is a command of the window, found by its id; the keys are shown but bound
 * in the window, where typing in a field or composing with an input method can be told from a command.
 */
export function menuTemplate({ translator: { t }, isMac, isPackaged, run }: MenuContext): MenuItemConstructorOptions[] {
  const command = (id: CommandId): MenuItemConstructorOptions => ({
    id,
    label: t(`commands.${id}`),
    click: () => run(id),
    ...acceleratorOf(id),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: t('menu.file'),
      submenu: [
        command('open'),
        command('open-sample'),
        line,
        isMac ? { role: 'close' } : { role: 'quit', label: t('menu.quit') },
      ],
    },
    // Without it, copying and pasting have no keys on a Mac.
    { role: 'editMenu', label: t('menu.edit') },
    {
      label: t('menu.playback'),
      submenu: [
        command('play-pause'),
        line,
        command('previous-segment'),
        command('next-segment'),
        command('replay-segment'),
        command('return-to-now'),
        line,
        command('skip-back'),
        command('skip-forward'),
        line,
        command('speed-down'),
        command('speed-up'),
        command('speed-reset'),
        line,
        command('volume-up'),
        command('volume-down'),
        command('mute'),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        command('show-both'),
        command('show-original'),
        command('show-translation'),
        line,
        command('theme-system'),
        command('theme-light'),
        command('theme-dark'),
        line,
        command('language-system'),
        command('language-en'),
        command('language-zh-hans'),
        command('language-zh-hant'),
        line,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu', label: t('menu.window') },
  ]
}

const electronNames: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** The command's first key in Electron's notation, shown and not bound. */
function acceleratorOf(id: CommandId): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const [key] = commandKeys[id]
  if (!key) return {}
  const parts = (key as string)
    .split('+')
    .map((part) => electronNames[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return { accelerator: parts.join('+'), registerAccelerator: false }
}
