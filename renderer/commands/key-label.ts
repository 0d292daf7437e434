import type { AppInfo } from '../../shared/ipc/contract'

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** A key in the table's notation as the platform writes it: `⌘O`, `Ctrl+O`, `Shift+←`. */
export function keyLabel(key: string, platform: AppInfo['platform']): string {
  const isMac = platform === 'darwin'
  const parts = key.split('+').map((part) => {
    if (part === '$mod') return isMac ? '⌘' : 'Ctrl'
    if (part === 'Shift') return isMac ? '⇧' : 'Shift'
    return names[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
  return parts.join(isMac ? '' : '+')
}
