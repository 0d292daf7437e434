/** Setting times right: the way through the uncertain places, and what is shown of gaps and offset. */
export const corrections = {
  label: 'Uncertain places',
  position: '{{at}} of {{all}}',
  line: 'Line {{line}}',
  estimated: 'estimated, not heard',
  unsure: '{{share}} sure',
  fixed: 'set right',
  absent: 'not spoken',
  hearing: 'Listening again…',
  right: 'Right as it is',
  startsNow: 'Starts now',
  earlier: '0.1 s earlier',
  later: '0.1 s later',
  notHere: 'Not spoken here',
  back: 'Back',
  next: 'Next',
  end: 'Enough for now',
  offsetLater: 'Captions {{ms}} ms later',
  offsetEarlier: 'Captions {{ms}} ms earlier',
  offsetShort: '{{sign}}{{ms}} ms',
  offsetReset: '{{offset}}. Back to their own times',
  gapOpen: 'No text since {{time}}',
  gapClose: '{{gap}}. Back to the text',
}

/** Quiet words about it; they are said where all quiet words are. */
export const saidOfTimes = {
  notSpoken: 'Line {{line}} is not spoken. Where you hear it, set its start first.',
  walkAllDone: 'Well done: no place is left that needs a look.',
  walkNothing: 'No place needs a look: what is estimated lies close to lines that are certain.',
  walkSomeDone: 'Set right: {{count}}. Still uncertain: {{left}}.',
}
