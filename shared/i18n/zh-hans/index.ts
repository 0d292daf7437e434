import type { Words } from '../en'
import { adding, leftover } from './adding'
import { captions } from './captions'
import { cli } from './command-line'
import { commandGroups, commands } from './commands'
import { deeds } from './deeds'
import { desktop } from './desktop'
import { drills } from './drills'
import { errors } from './errors'
import { find } from './find'
import { rowMenu, said } from './hand'
import { palette, shortcuts } from './keys'
import { library } from './library'
import { mini } from './mini'
import { dialog, menu } from './native'
import { exchange, notes } from './notes'
import { overlay } from './overlay'
import { recent } from './recent'
import { news, recovery, reportSheet } from './recovery'
import { rowEditor } from './row-editor'
import { settings } from './settings'
import { states } from './states'
import { tracks } from './tracks'
import { problems } from './transcript-problems'
import { timing, transport } from './transport'
import { updates } from './updates'
import { waveform } from './waveform'
import { crash, header, notices, welcome } from './window'

/** 简体中文界面。 */
export const zhHans: Words = {
  errors,
  problems,
  captions,
  find,
  commands,
  commandGroups,
  said: { ...said, ...news },
  deeds,
  rowMenu,
  rowEditor,
  notes,
  exchange,
  transport,
  drills,
  tracks,
  timing,
  waveform,
  mini,
  header,
  overlay,
  welcome,
  recent,
  adding,
  leftover,
  library,
  states,
  notices,
  crash,
  recovery,
  reportSheet,
  cli,
  menu,
  dialog,
  desktop,
  palette,
  shortcuts,
  settings,
  updates,
}
