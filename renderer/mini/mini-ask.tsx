import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useApp } from '../app-context'
import { keepFocus } from '../ui/icon-button'
import pill from '../ui/pill.module.css'
import styles from './mini-ask.module.css'

/** What is lacking, and the button that gets it. Files can be dropped as well. */
export function MiniAsk({ words, button }: { readonly words: string; readonly button: string }) {
  const { run } = useApp()
  return (
    <div className={styles.ask}>
      <p className={styles.words}>{words}</p>
      <Button className={clsx(pill.primary, styles.button)} onMouseDown={keepFocus} onClick={() => run('open')}>
        {button}
      </Button>
    </div>
  )
}
