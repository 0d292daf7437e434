import { nativeTheme, type ThumbarButton } from 'electron'
import type { CommandId } from '../../../shared/commands/command-keys'
import type { Host } from '../host'
import { desktopPicture, picturesOfBars } from './pictures'

/** A button of the preview, as it looks. */
interface Look {
  readonly command: CommandId
  readonly picture: string
  readonly words: string
  readonly isEnabled: boolean
}

/** What the buttons are at present: the line before, play or pause, the line after. */
export function thumbnailButtons({ listening, episode, words: { t } }: Host): readonly Look[] {
  const hasAudio = Boolean(episode?.track)
  const hasTimes = Boolean(episode?.timeline)
  const { isPlaying } = listening
  return [
    {
      command: 'previous-segment',
      picture: 'previous',
      words: t('commands.previous-segment'),
      isEnabled: hasTimes,
    },
    {
      command: 'play-pause',
      picture: isPlaying ? 'pause' : 'play',
      words: t(isPlaying ? 'transport.pause' : 'transport.play'),
      isEnabled: hasAudio,
    },
    { command: 'next-segment', picture: 'next', words: t('commands.next-segment'), isEnabled: hasTimes },
  ]
}

/** Shows buttons under the window's preview on Windows' taskbar; other systems have none. */
export function showThumbnailButtons(host: Host, platform: string = process.platform): void {
  if (platform !== 'win32') return
  let look = ''
  const show = () => {
    const { window } = host
    if (!window?.isVisible()) return
    const buttons = thumbnailButtons(host)
    const folder = picturesOfBars()
    const wanted = JSON.stringify([folder, buttons])
    if (wanted === look) return
    look = wanted
    window.setThumbarButtons(
      buttons.map(
        ({ command, picture, words, isEnabled }): ThumbarButton => ({
          icon: desktopPicture(`${folder}/${picture}.png`),
          tooltip: words,
          flags: [isEnabled ? 'enabled' : 'disabled'],
          click: () => host.run(command),
        }),
      ),
    )
  }
  for (const event of ['listening', 'episode', 'language'] as const) host.events.on(event, show)
  nativeTheme.on('updated', show)
  host.events.on('window', (window) =>
    // A window that was hidden has lost its place on the taskbar, and the buttons with it.
    window.on('show', () => {
      look = ''
      show()
    }),
  )
}
