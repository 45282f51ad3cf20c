/** Gives these messages, by key as in the built extension, where no browser gives an extension's: tests, the harness, scripts. Called again, it changes the language. */
export function standInForI18n(messages: Record<string, string>): void {
  const world = globalThis as { chrome?: object };
  const i18n = { getMessage: (key: string) => messages[key] ?? '' };
  world.chrome = { ...world.chrome, i18n };
}
