import type { Words } from '../en'
import { captions } from './captions'
import { cli } from './command-line'
import { commandGroups, commands } from './commands'
import { drills } from './drills'
import { errors } from './errors'
import { find } from './find'
import { rowMenu, said } from './hand'
import { palette, shortcuts } from './keys'
import { dialog, menu } from './native'
import { news, recovery, reportSheet } from './recovery'
import { states } from './states'
import { problems } from './transcript-problems'
import { timing, transport } from './transport'
import { waveform } from './waveform'
import { crash, header, notices, welcome } from './window'

/** 繁體中文介面。 */
export const zhHant: Words = {
  errors,
  problems,
  captions,
  find,
  commands,
  commandGroups,
  said: { ...said, ...news },
  rowMenu,
  transport,
  drills,
  timing,
  waveform,
  header,
  welcome,
  states,
  notices,
  crash,
  recovery,
  reportSheet,
  cli,
  menu,
  dialog,
  palette,
  shortcuts,
}
