import { Fragment, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './palette.module.css'
import type { OptionSection, PaletteOption } from './use-palette-options'

interface PaletteListProps {
  ref: Ref<HTMLDivElement>
  id: string
  sections: readonly OptionSection[]
  active: number
  optionId(index: number): string
  onPoint(index: number): void
  onChoose(index: number): void
}

/** What can be chosen. The field above it has the focus, and says which option is the active one. */
export function PaletteList({ ref, id, sections, active, optionId, onPoint, onChoose }: PaletteListProps) {
  const { t } = useTranslation()
  const titleId = useId()
  let index = 0
  return (
    <div ref={ref} className={styles.list} id={id} role="listbox" aria-label={t('palette.list')}>
      {sections.map(({ title, options }, section) => {
        const items = options.map((option) => {
          const at = index++
          return (
            <Option
              key={option.id}
              id={optionId(at)}
              index={at}
              option={option}
              isActive={at === active}
              onPoint={() => onPoint(at)}
              onChoose={() => onChoose(at)}
            />
          )
        })
        if (title === undefined) return <Fragment key="found">{items}</Fragment>
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and not of a listbox.
          <div key={title} role="group" aria-labelledby={`${titleId}-${section}`}>
            <div role="presentation" className={styles.section} id={`${titleId}-${section}`}>
              {title}
            </div>
            {items}
          </div>
        )
      })}
    </div>
  )
}

interface OptionProps {
  id: string
  index: number
  option: PaletteOption
  isActive: boolean
  onPoint(): void
  onChoose(): void
}

function Option({ id, index, option, isActive, onPoint, onChoose }: OptionProps) {
  const { title, marks, group, keys, lack } = option
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      aria-disabled={lack !== undefined || undefined}
      data-option={index}
      // Moved, not merely under the pointer: a list that scrolls by key passes under a pointer that rests.
      onMouseMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.title}>
        <Marked text={title} marks={marks} />
      </span>
      <span className={styles.note}>{lack ?? group}</span>
      {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
    </div>
  )
}

/** The text with the characters that were typed set off, neighbours together. */
function Marked({ text, marks }: { text: string; marks: readonly number[] }) {
  if (marks.length === 0) return text
  const marked = new Set(marks)
  const runs: { text: string; isMarked: boolean; from: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const isMarked = marked.has(i)
    const last = runs.at(-1)
    if (last?.isMarked === isMarked) last.text += text[i]
    else runs.push({ text: text[i] ?? '', isMarked, from: i })
  }
  return runs.map((run) => (run.isMarked ? <b key={run.from}>{run.text}</b> : run.text))
}
