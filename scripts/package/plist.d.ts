declare module 'plist' {
  const plist: { build(value: object): string; parse(text: string): unknown }
  export = plist
}
