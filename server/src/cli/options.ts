/** Options that several subcommands share, their checks, and how they are read. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../engine'

/** Options that are settings too: what is left out is as the workspace's configuration has it. */
export interface SettingOptions {
  /** False: not the bundled one. */
  readonly bundled?: boolean
  readonly language?: Language | 'auto'
  /** 0 to 1. */
  readonly threshold?: number
  /** MB. */
  readonly maxSize?: number
}

export interface CommonOptions extends SettingOptions {
  readonly facts: readonly string[]
  readonly verbose?: boolean
  readonly color?: boolean
}

export interface NoteReadingOptions extends CommonOptions {
  readonly stdinFilename: string
  /** Keep what was found out about many notes for the next time. */
  readonly cache: boolean
}

const READERS: readonly (Language | 'auto')[] = ['auto', 'en', 'vi']

export function withCommonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--facts <file>', 'use this fact base too (may be given several times)')
        .argParser((file: string, before: readonly string[]) => [...before, file])
        .default([], 'those of the workspace'),
    )
    .option('--no-bundled', 'leave the bundled fact base out')
    .addOption(
      new Option('--language <language>', 'language of reasons, facts and labels; auto: as the note has it')
        .choices(READERS)
        .default(undefined, 'auto, or as configured'),
    )
    .option('--verbose', 'say which fact bases are used, and what was left out')
}

export function withColorOptions(command: Command): Command {
  return command
    .option('--color', 'use colours (default: on a terminal, unless NO_COLOR is set)')
    .option('--no-color', 'use no colours')
}

export function withThreshold(command: Command): Command {
  return command.addOption(
    new Option('--threshold <0..1>', 'how likely a verdict has to be right: less certain ones stay unverified')
      .argParser(share)
      .default(undefined, '0.5, or as configured'),
  )
}

export function withNoteOptions(command: Command): Command {
  return withThreshold(withCommonOptions(command))
    .addOption(
      new Option('--max-size <MB>', 'skip larger notes, with a message')
        .argParser(positive)
        .default(undefined, '20, or as configured'),
    )
    .option('--stdin-filename <path>', 'what to call standard input (-) in the report', '<stdin>')
    .option('--no-cache', 'neither use nor keep what was found out about many notes before')
}

function positive(value: string): number {
  const number = Number(value)
  if (value.trim() && Number.isFinite(number) && number > 0) return number
  throw new InvalidArgumentError('Give a number above 0, in megabytes.')
}

function share(value: string): number {
  const number = Number(value)
  if (value.trim() && number >= 0 && number <= 1) return number
  throw new InvalidArgumentError('Give a number from 0 to 1.')
}
