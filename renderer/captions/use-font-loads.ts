import { useEffect, useState } from 'react'

/** How often fonts have finished loading since the view opened: each time, every measured height may be wrong. */
export function useFontLoads(): number {
  const [loads, setLoads] = useState(0)
  useEffect(() => {
    const { fonts } = document
    const loaded = () => setLoads((n) => n + 1)
    fonts?.addEventListener('loadingdone', loaded)
    return () => fonts?.removeEventListener('loadingdone', loaded)
  }, [])
  return loads
}
