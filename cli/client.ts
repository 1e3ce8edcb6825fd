import type { Answer, FileEndpointName, JsonEndpointName, ParsedRequest } from "../model/contract.ts";
import type { Chunk } from "../model/endpoint.ts";

/** A file on its way: how it is called, and its pieces, each made when the one before was taken. */
export interface IncomingFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Chunk>;
}

/** How many records a file has, of how many; null where only the server knows. */
export interface FileProgress {
  readonly done: { readonly entities: number; readonly relations: number };
  readonly total: { readonly entities: number; readonly relations: number };
}

/** Where questions are answered: by a store that is opened here, or by a running server. Both answer alike. */
export interface Client {
  /**
   * Fails with `ProblemError`, or `Failure` where there is nobody to ask. Ctrl-C gives up what is asked, unless it is `last`:
   * what is said because of that.
   */
  ask<N extends JsonEndpointName>(name: N, request: ParsedRequest<N>, last?: "last"): Promise<Answer<N>>;
  /** `onProgress` is told of records as they are read, by a store that is opened here. */
  file<N extends FileEndpointName>(
    name: N,
    request: ParsedRequest<N>,
    onProgress?: (progress: FileProgress) => void,
  ): Promise<IncomingFile>;
  close(): Promise<void>;
}
