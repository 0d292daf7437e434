import type { OverlayView } from '../../shared/ipc/overlay-contract'
import { type OverlayColours, overlayColours } from '../../shared/model/overlay'
import type { OverlaySettings } from '../../shared/model/overlay-settings'
import { haloOf } from './halo'
import styles from './toolbar.module.css'
import type { ChangeLook } from './use-view'

interface LookProps {
  readonly view: OverlayView
  readonly change: ChangeLook
}

/** Colours of the text, and how much its ground covers. */
export function Look({ view: { look, words, language }, change }: LookProps) {
  const { overlayColours: chosen, overlayOwnColours: own, overlayGround } = look
  return (
    <>
      <div className={styles.swatches} role="radiogroup" aria-label={words.colours}>
        {overlayColours.map((colours) => (
          <Swatch key={colours} {...{ colours, look, change }} label={words[colours]} />
        ))}
      </div>
      {chosen === 'own' && (
        <>
          <Colour
            label={words.ownOriginal}
            value={own.original}
            onChange={(original) => change({ overlayOwnColours: { ...own, original } })}
          />
          <Colour
            label={words.ownTranslation}
            value={own.translation}
            onChange={(translation) => change({ overlayOwnColours: { ...own, translation } })}
          />
        </>
      )}
      <span className={styles.line} />
      <input
        className={styles.ground}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(overlayGround * 100)}
        title={words.ground}
        aria-label={words.ground}
        aria-valuetext={new Intl.NumberFormat(language, { style: 'percent' }).format(overlayGround)}
        onChange={(event) => change({ overlayGround: Number(event.target.value) / 100 })}
      />
    </>
  )
}

interface SwatchProps {
  readonly colours: OverlayColours
  readonly look: OverlaySettings
  readonly label: string
  readonly change: ChangeLook
}

/** A pair as it would look: its two colours on the ground they stand on. */
function Swatch({ colours, look, label, change }: SwatchProps) {
  const { original, translation } = look.overlayOwnColours
  const own = { '--overlay-original': original, '--overlay-translation': translation } as React.CSSProperties
  return (
    <label
      className={styles.swatch}
      title={label}
      data-colours={colours}
      data-halo={haloOf({ ...look, overlayColours: colours })}
      style={colours === 'own' ? own : undefined}
    >
      <input
        type="radio"
        name="colours"
        aria-label={label}
        checked={look.overlayColours === colours}
        onChange={() => change({ overlayColours: colours })}
      />
    </label>
  )
}

function Colour({ label, value, onChange }: { label: string; value: string; onChange: (colour: string) => void }) {
  return (
    <input
      className={styles.colour}
      type="color"
      title={label}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
