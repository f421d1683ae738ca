/** How themes look: the colour that the manifest contributes for a theme, and an icon. Other themes share a neutral look. */
import * as vscode from 'vscode'

export type Hue = 'ai' | 'chips' | 'talent' | 'other'

const ICONS: Readonly<Record<Hue, string>> = {
  ai: 'sparkle',
  chips: 'circuit-board',
  talent: 'organization',
  other: 'tag',
}

/** The hue of `chips/export-limits` is that of `chips`. */
export function hueOf(theme: string | undefined): Hue {
  const top = theme?.split('/')[0]
  return top === 'ai' || top === 'chips' || top === 'talent' ? top : 'other'
}

export function hueColor(hue: Hue): vscode.ThemeColor {
  return new vscode.ThemeColor(`claimlight.${hue}`)
}

export function themeIcon(theme: string): vscode.ThemeIcon {
  const hue = hueOf(theme)
  return new vscode.ThemeIcon(ICONS[hue], hueColor(hue))
}
