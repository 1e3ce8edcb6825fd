/** A file's name as every system takes it: what it can't hold somewhere (separators, quotes, line ends) becomes a hyphen. */
export const safeFileName = (name: string): string =>
  name.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, "-");
