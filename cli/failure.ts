/** The command line is wrong: ends with code 2. The message names the option, its value and what would be right. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What was asked for can't be done: ends with code 1. One line for the person at the keyboard. */
export class Failure extends Error {
  override name = "Failure";
}
