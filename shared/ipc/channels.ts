/**
 * The names of the contract alone, without its schemas: the preload needs them, and a sandboxed preload should be small.
 * `contract.ts` is typed against these lists, so the two cannot drift apart.
 */
export const invokeNames = [
  'app:info',
  'episode:current',
  'episode:choose',
  'episode:open-dropped',
  'episode:open-sample',
  'recent:list',
  'recent:open',
  'recent:clear',
  'recent:restore',
  'timeline:estimate',
  'timeline:recall',
  'timeline:keep',
  'peaks:keep',
  'marks:recall',
  'marks:keep',
  'edits:keep',
  'library:list',
  'library:open',
  'library:remove',
  'library:restore',
  'library:relink',
  'import:choose',
  'import:cancel',
  'import:apply',
  'tracks:add',
  'tracks:remove',
  'tracks:restore',
  'tracks:hear',
  'listening:report',
  'clipboard:write',
  'settings:change',
  'overlay:adjust',
  'updates:act',
  'place:keep',
  'recovery:news',
  'recovery:tell',
  'recovery:report',
  'recovery:show-report',
  'recovery:copy-report',
  'recovery:restart',
] as const

export type InvokeName = (typeof invokeNames)[number]

export const pushes = [
  'episode:opened',
  'recent:changed',
  'library:changed',
  'import:scan',
  'import:progress',
  'command:run',
  'player:go',
  'listening:pause',
  'settings:changed',
  'updates:notice',
  'recovery:news',
] as const

export type PushName = (typeof pushes)[number]
