import {
  AppWindow,
  Captions,
  Keyboard,
  Languages,
  Library,
  type LucideIcon,
  Monitor,
  Palette,
  Play,
  Repeat,
} from 'lucide-react'
import type { SettingSection } from '../../shared/settings/setting-facts'

/** A picture for each part of the settings. */
export const sectionIcons: Readonly<Record<SettingSection, LucideIcon>> = {
  appearance: Palette,
  captions: Captions,
  overlay: AppWindow,
  playback: Play,
  drills: Repeat,
  keys: Keyboard,
  library: Library,
  desktop: Monitor,
  language: Languages,
}
