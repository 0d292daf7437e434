import { app } from 'electron'

/**
 * Switches of Chromium by which whoever writes a command line (a shortcut, a link, another program) could look into the
 * pages, take their walls down, or have another program started. A packaged Diglot forgets them before Chromium reads
 * them. Those of Node (`--inspect`, `NODE_OPTIONS`) are off by a fuse of the executable. `--no-sandbox` stays: some Linux
 * systems start no Chromium without it, and the one who may start programs needs none of Diglot's.
 */
const dangerous = [
  // Another program in place of Chromium's own processes, or around them.
  ...['browser-subprocess-path', 'gpu-launcher', 'ppapi-plugin-launcher', 'renderer-cmd-prefix', 'utility-cmd-prefix'],
  ...['zygote-cmd-prefix', 'load-extension', 'register-pepper-plugins'],
  // A way in from outside.
  ...['remote-allow-origins', 'remote-debugging-address', 'remote-debugging-pipe', 'remote-debugging-port'],
  // Walls between pages, and between a page and what is not its own.
  ...['allow-file-access-from-files', 'allow-running-insecure-content', 'disable-site-isolation-trials'],
  ...['disable-web-security', 'isolation-by-default', 'single-process', 'unsafely-treat-insecure-origin-as-secure'],
  // Who is reached in place of whom, and who is believed.
  ...['host-resolver-rules', 'host-rules', 'ignore-certificate-errors', 'ignore-certificate-errors-spki-list'],
  ...['proxy-bypass-list', 'proxy-pac-url', 'proxy-server'],
  // What is written down of everything that is done.
  ...['log-net-log', 'net-log-capture-mode', 'ssl-key-log-file', 'trace-startup', 'trace-startup-file'],
] as const

/** Must run before the app is ready. */
export function ignoreDangerousSwitches(): void {
  if (!app.isPackaged) return
  for (const name of dangerous) app.commandLine.removeSwitch(name)
}
