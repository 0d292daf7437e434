import { drillsLines } from '../../shared/drills/drill'
import { useStore } from '../store'

/** Whether anything is heard more than once or stopped after, or a loop is about to be set. */
export function useIsDrilling(): boolean {
  return useStore((s) => s.loop !== null || s.loopFrom !== null || drillsLines(s.settings))
}
