import { Button } from '@base-ui/react/button'
import { useApp } from '../app-context'
import { keepFocus } from '../ui/icon-button'
import styles from './mini-ask.module.css'

/** What is lacking, and the button that gets it. Files can be dropped as well. */
export function MiniAsk({ words, button }: { readonly words: string; readonly button: string }) {
  const { run } = useApp()
  return (
    <div className={styles.ask}>
      <p className={styles.words}>{words}</p>
      <Button className={styles.button} onMouseDown={keepFocus} onClick={() => run('open')}>
        {button}
      </Button>
    </div>
  )
}
