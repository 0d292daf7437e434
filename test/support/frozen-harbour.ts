/** Lines of a text, none like another. */
export const frozenHarbour = [
  'The harbour froze that night.',
  'Nobody had slept a minute.',
  'Gulls sat upon the broken masts.',
  'My uncle was the first outside.',
  'He carried a lantern and an axe.',
  'Children followed him with sledges.',
  'By noon the ice began to sing.',
  'We went home before it broke.',
]
