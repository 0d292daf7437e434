import { Dialog } from '@base-ui/react/dialog'
import { Tabs } from '@base-ui/react/tabs'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SettingSection, settingSections } from '../../shared/settings/setting-facts'
import { useApp } from '../app-context'
import sheets from '../sheets/sheet.module.css'
import { useKeyEditing } from '../shortcut-sheet/use-key-editing'
import { useStore } from '../store'
import { useSettings, useSettingsDeed } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { SearchField } from '../ui/search-field'
import { useMedia } from '../ui/use-media'
import { FoundSettings } from './found-settings'
import { sectionIcons } from './section-icons'
import { SettingsFoot } from './settings-foot'
import { SettingsSection } from './settings-section'
import styles from './settings-sheet.module.css'

/** Every setting there is, part by part, to be looked through, found, changed, reset, written to a file and read from one. */
export function SettingsSheet() {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const [section, setSection] = useState<SettingSection>('appearance')
  const [typed, setTyped] = useState('')
  const sheet = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const editing = useKeyEditing(sheet)
  // As in the stylesheet: there the parts lie side by side.
  const isNarrow = useMedia('(max-width: 760px)')
  const isFinding = typed.trim() !== ''

  // What had the focus may be gone with what was done (a reset, an undo): then the sheet itself has it, and the keyboard.
  useSettings()
  useSettingsDeed()
  useLayoutEffect(() => {
    if (document.activeElement === document.body) sheet.current?.focus()
  })

  // What was done is told as long as the settings are open.
  useEffect(() => () => useStore.getState().setSettingsDeed(null), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its top.
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
  }, [section, isFinding])

  const show = (next: SettingSection) => {
    editing.cancel()
    setTyped('')
    setSection(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    // What is being written has an undo of its own.
    if (!isUndo || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    allSettings.undo()
  }

  return (
    <Dialog.Root
      open
      onOpenChange={(_isOpen, details) => {
        // Esc in the middle of a change ends the change, and of a search the search.
        if (details.reason === 'escape-key' && (editing.at || details.event.defaultPrevented)) {
          details.cancel()
          editing.cancel()
        } else if (details.reason === 'escape-key' && isFinding) {
          details.cancel()
          setTyped('')
        } else useStore.getState().setSheet(null)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={sheets.veil} />
        <Dialog.Popup
          ref={sheet}
          className={clsx(sheets.surface, sheets.sheet, styles.sheet)}
          onKeyDown={onKeyDown}
          data-sheet="settings"
        >
          <div className={styles.head}>
            <Dialog.Title className={sheets.title}>{t('settings.title')}</Dialog.Title>
            <SearchField
              label={t('settings.search')}
              className={styles.search}
              value={typed}
              onChange={(next) => {
                editing.cancel()
                setTyped(next)
              }}
            />
            <Dialog.Close
              render={
                <IconButton label={t('settings.close')}>
                  <X size={20} />
                </IconButton>
              }
            />
          </div>
          <Tabs.Root
            className={styles.parts}
            orientation={isNarrow ? 'horizontal' : 'vertical'}
            value={isFinding ? null : section}
            onValueChange={(next: SettingSection | null) => next && show(next)}
          >
            <Tabs.List className={styles.nav} aria-label={t('settings.title')} activateOnFocus={!isFinding}>
              {settingSections.map((each) => {
                const Icon = sectionIcons[each]
                return (
                  <Tabs.Tab key={each} value={each} className={styles.part}>
                    <Icon size={17} aria-hidden="true" />
                    {t(`settings.sections.${each}`)}
                  </Tabs.Tab>
                )
              })}
            </Tabs.List>
            <div ref={body} className={styles.body}>
              {isFinding ? (
                <FoundSettings typed={typed} editing={editing} />
              ) : (
                <Tabs.Panel value={section} className={styles.panel} tabIndex={-1}>
                  <SettingsSection section={section} editing={editing} />
                </Tabs.Panel>
              )}
            </div>
          </Tabs.Root>
          <SettingsFoot section={isFinding ? null : section} />
          <p role="status" className="visually-hidden">
            {editing.said}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
