/** How a command ended, as the shell sees it. */
export const EXIT = {
  /** Every input was answered. */
  done: 0,
  /** At least one input was answered with an error. */
  failed: 1,
  /** The call itself was wrong; nothing was read. */
  usage: 2,
} as const;

/** An exit code of the command. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
