import { join } from 'node:path'
import { app } from 'electron'
import type { Host } from '../host'

/** As the file LICENSE has it. */
const copyright = 'Copyright (c) 2026 The Diglot authors'

/** Says what the panel behind "About Diglot" shows. Diglot has no website to name. */
export function describeAbout(host: Host): void {
  const describe = () =>
    app.setAboutPanelOptions({
      applicationName: 'Diglot',
      applicationVersion: app.getVersion(),
      // On a Mac the number of the build would stand behind it in brackets.
      version: '',
      copyright,
      credits: host.words.t('menu.licence'),
      authors: ['The Diglot authors'],
      iconPath: join(app.getAppPath(), 'assets/icon.png'),
    })
  describe()
  host.events.on('language', describe)
}
