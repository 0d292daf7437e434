import clsx from 'clsx'
import { Search } from 'lucide-react'
import type { Ref } from 'react'
import styles from './search-field.module.css'

interface SearchFieldProps {
  /** Named so, and shown as long as nothing is typed. */
  readonly label: string
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly className?: string | undefined
  readonly field?: Ref<HTMLInputElement>
}

/** The field in the head of a sheet by which what is in it is found. */
export function SearchField({ label, value, onChange, className, field }: SearchFieldProps) {
  return (
    <label className={clsx(styles.field, className)}>
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
