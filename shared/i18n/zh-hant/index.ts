import type { Words } from '../en'
import { captions } from './captions'
import { cli } from './command-line'
import { commandGroups, commands } from './commands'
import { errors } from './errors'
import { find } from './find'
import { dialog, menu } from './native'
import { problems } from './transcript-problems'
import { timing, transport } from './transport'
import { crash, header, notices, welcome } from './window'

/** 繁體中文介面。 */
export const zhHant: Words = {
  errors,
  problems,
  captions,
  find,
  commands,
  commandGroups,
  transport,
  timing,
  header,
  welcome,
  notices,
  crash,
  cli,
  menu,
  dialog,
}
