import { Menu } from '@base-ui/react/menu'
import clsx from 'clsx'
import { Check, ChevronRight, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { makeOriginal, putAside, setLanguage, splitOff } from '../../shared/library/change-plan'
import type { FoundFile } from '../../shared/model/import'
import type { LanguageTag } from '../../shared/model/transcript'
import { useApp } from '../app-context'
import { languageNames } from '../transport/language-names'
import menu from '../ui/menu.module.css'
import popup from '../ui/popup.module.css'
import styles from './file-menu.module.css'

/** What recordings are offered to speak; one that is none of these is found by listening. */
const offered: readonly LanguageTag[] = ['en', 'zh', 'yue', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'ru']

interface FileMenuProps {
  file: FoundFile
  /** It is in an episode. */
  isPlaced: boolean
  canBeOriginal: boolean
  canSplit: boolean
  language?: LanguageTag | undefined
  onMove(fileId: string): void
}

/** What can be done with a file of the plan. */
export function FileMenu({ file, isPlaced, canBeOriginal, canSplit, language, onMove }: FileMenuProps) {
  const { t } = useTranslation()
  const { adding } = useApp()
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={t('adding.menu', { name: file.name })}>
        <Ellipsis size={17} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={2} collisionPadding={8}>
          <Menu.Popup className={clsx(popup.popup, menu.menu)}>
            {canBeOriginal && (
              <Menu.Item className={menu.item} onClick={() => adding.change((plan) => makeOriginal(plan, file.id))}>
                {t('adding.makeOriginal')}
              </Menu.Item>
            )}
            {isPlaced && file.kind === 'audio' && (
              <LanguageChoice
                language={language}
                onChoose={(next) => adding.change((plan) => setLanguage(plan, file.id, next))}
              />
            )}
            <Menu.Item className={menu.item} onClick={() => onMove(file.id)}>
              {t('adding.move')}
            </Menu.Item>
            {canSplit && (
              <Menu.Item className={menu.item} onClick={() => adding.change((plan) => splitOff(plan, file))}>
                {t('adding.split')}
              </Menu.Item>
            )}
            {isPlaced && (
              <>
                <Menu.Separator className={menu.line} />
                <Menu.Item className={menu.item} onClick={() => adding.change((plan) => putAside(plan, file.id))}>
                  {t('adding.aside')}
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface LanguageChoiceProps {
  language: LanguageTag | undefined
  onChoose(language: LanguageTag | undefined): void
}

function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  const { t } = useTranslation()
  const choices = language === undefined || offered.includes(language) ? offered : [language, ...offered]
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menu.item}>
        {t('adding.language')}
        <ChevronRight size={16} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={2} alignOffset={-6} collisionPadding={8}>
          <Menu.Popup className={clsx(popup.popup, menu.menu)}>
            <Menu.RadioGroup
              value={language ?? ''}
              onValueChange={(next: string) => onChoose(next === '' ? undefined : next)}
            >
              <Menu.RadioItem className={menu.item} value="" closeOnClick>
                {t('adding.languageUnknown')}
                <Chosen />
              </Menu.RadioItem>
              <Menu.Separator className={menu.line} />
              {choices.map((each) => (
                <Menu.RadioItem key={each} className={menu.item} value={each} closeOnClick>
                  <span lang={each}>{languageNames([each])[0]}</span>
                  <Chosen />
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

function Chosen() {
  return (
    <Menu.RadioItemIndicator>
      <Check size={16} strokeWidth={2.4} aria-hidden="true" />
    </Menu.RadioItemIndicator>
  )
}
