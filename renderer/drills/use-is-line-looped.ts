import { lineOfLoop } from '../../shared/drills/drill-lines'
import { drillPartsOf } from '../session/drill-rules'
import { useStore } from '../store'

/** Whether what is looped is one line. */
export function useIsLineLooped(): boolean {
  return useStore(({ loop, episode }) => loop !== null && lineOfLoop(drillPartsOf(episode?.timeline).lines, loop) >= 0)
}
