/**
 * A store that will not serve however often one asks: wrong password, too old, somebody else's data, a damaged or newer
 * file, in use by another process. The message is one line for the person who started the server.
 */
export class StoreRefused extends Error {
  override name = "StoreRefused";
  /** Another process has it. */
  readonly inUse: boolean;

  constructor(message: string, { inUse = false } = {}) {
    super(message);
    this.inUse = inUse;
  }
}
