import { quietRoom } from './cases-real.mjs'
import { librivoxClips } from './librivox.mjs'
import { firstSeconds, linesOf } from './lines.mjs'
import { Programme } from './programme.mjs'
import { promptTexts, readPrompts } from './prompts.mjs'
import { rate } from './sound.mjs'
import { addNoise, music } from './surroundings.mjs'

/** @typedef {import('./cases-real.mjs').Case} Case */

/** Each line in English, then in Spanish, as in recordings for learners. @type {Case} */
const alternating = {
  name: 'en-es-alternating',
  what: 'each line in English, then in Spanish; `sides` has the times of both',
  make: (set, random) => {
    const spanish = readPrompts('es', set)
    const lines = linesOf(
      random,
      [...readPrompts('en', set).values()].filter(({ id }) => spanish.has(id)),
    )
    const programme = new Programme()
    const pause = () => random.between(0.2, 0.7)
    for (const { clips, line } of firstSeconds(lines, 240, rate)) {
      const translated = clips.flatMap(({ id }) => spanish.get(id) ?? [])
      programme.pause(random.between(0.5, 1.5))
      programme.sayTwice(
        [
          { language: 'en', clips },
          { language: 'es', clips: translated },
        ],
        { translation: line.text, text: translated.map(({ text }) => text).join(' ') },
        pause,
      )
    }
    programme.pause(1)
    return { language: 'es', samples: quietRoom(programme, random), segments: programme.segments, encoding: 'm4a' }
  },
}

/** @type {Case} */
const partialText = {
  name: 'en-partial-text',
  what: 'the text covers the middle third of the audio',
  make: (set, random) => {
    const lines = firstSeconds(linesOf(random, readPrompts('en', set).values()), 420, rate)
    const programme = new Programme()
    for (const [i, { clips, line }] of lines.entries()) {
      const isInText = i >= lines.length / 3 && i < (2 * lines.length) / 3
      programme.pause(random.between(0.3, 1.5))
      if (isInText) programme.say(clips, line, () => random.between(0.15, 0.6))
      else programme.digress(clips, () => random.between(0.15, 0.6))
    }
    programme.pause(1)
    return { language: 'en', samples: quietRoom(programme, random), segments: programme.segments, encoding: 'opus' }
  },
}

/** @type {Case} */
const partialAudio = {
  name: 'en-partial-audio',
  what: 'the audio covers the middle third of the text; the rest is not spoken',
  make: (set, random) => {
    const lines = linesOf(random, readPrompts('en', set).values())
    const programme = new Programme()
    for (const [i, { clips, line }] of lines.entries()) {
      if (i < lines.length / 3 || i >= (2 * lines.length) / 3) {
        programme.leaveOut(line)
        continue
      }
      programme.pause(random.between(0.3, 1.5))
      programme.say(clips, line, () => random.between(0.15, 0.6))
    }
    programme.pause(1)
    return { language: 'en', samples: quietRoom(programme, random), segments: programme.segments, encoding: 'm4a' }
  },
}

/** @type {Case} */
const loudMusic = {
  name: 'fr-loud-music',
  what: 'music all through, 8 dB below the speech, and noise; with English lines',
  make: (set, random) => {
    const lines = linesOf(random, readPrompts('fr', set).values(), promptTexts('en'))
    const programme = new Programme()
    programme.play(music(random, 12), 0.6)
    for (const { clips, line } of firstSeconds(lines, 240, rate)) {
      programme.pause(random.between(0.3, 1.5))
      programme.say(clips, line, () => random.between(0.15, 0.6))
    }
    programme.pause(2)
    for (let from = 12; from < programme.seconds; from += 60) programme.layOver(music(random, 61), from, 0.45)
    const samples = addNoise(random, programme.mix(), 20)
    return { language: 'fr', samples, segments: programme.segments, encoding: 'mp3 vbr stereo' }
  },
}

/** @type {Case} */
const librivox = {
  name: 'en-librivox',
  what: 'a volunteer reads Jane Austen, strangers say numbers and names of cards; short',
  make: (set, random) => {
    const programme = new Programme()
    for (const clip of librivoxClips(set)) {
      programme.pause(random.between(0.4, 1))
      programme.say([clip], { text: clip.text }, () => 0)
    }
    programme.pause(1)
    return {
      language: 'en',
      samples: quietRoom(programme, random),
      segments: programme.segments,
      encoding: 'mp3 64k mono',
    }
  },
}

/** @type {Case} */
const babble = {
  name: 'es-other-voices',
  what: 'with English lines; a Russian voice talks all through, 10 dB below the speaker',
  make: (set, random) => {
    const lines = linesOf(random, readPrompts('es', set).values(), promptTexts('en'))
    const others = random.shuffle([...readPrompts('ru', set).values()])
    const programme = new Programme()
    for (const { clips, line } of firstSeconds(lines, 240, rate)) {
      programme.pause(random.between(0.3, 1.5))
      programme.say(clips, line, () => random.between(0.15, 0.6))
    }
    programme.pause(1)
    let at = 0
    for (const { samples } of others) {
      if (at >= programme.seconds) break
      programme.layOver(samples, at, 0.3)
      at += samples.length / rate + random.between(0, 0.5)
    }
    return { language: 'es', samples: quietRoom(programme, random), segments: programme.segments, encoding: 'm4a' }
  },
}

/** What a listener may open besides a clean recording of a whole text. @type {readonly Case[]} */
export const oddCases = [librivox, alternating, partialText, partialAudio, loudMusic, babble]
