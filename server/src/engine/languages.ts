/** The languages that notes and facts may be in. */
export type Language = 'en' | 'vi'
export const LANGUAGES: readonly Language[] = ['en', 'vi']
