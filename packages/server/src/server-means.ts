import type { Store } from "@zenobia/record";
import type { AddressGuard, Deriver, IngestMeans } from "@zenobia/service";
import type { AskMeans } from "@zenobia/service/ask";

/** What a server works with; all of the world outside comes in here. */
export interface ServerMeans {
  readonly store: Store;
  readonly loadActors: AskMeans["loadActors"];
  readonly deriver: Deriver;
  /** What reports are coded with; absent: they are kept, and coded another time. */
  readonly coding?: NonNullable<IngestMeans["coding"]>;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whom the log names where no users are configured. */
  readonly localUser: string;
  /** Names, without port, by which this server may be asked; any when absent. */
  readonly hosts?: readonly string[];
  /** Whether browsers reach it by https alone. */
  readonly isSecure?: boolean;
  /** Addresses that pages may be fetched from; those of the public network when absent. */
  readonly isAllowed?: AddressGuard;
  /** Folder of the app's files; without it there is only the API. */
  readonly webFolder?: string;
  /** File of PMTiles that the app draws its base map from. */
  readonly tiles?: string;
  /** Told what went wrong that is nobody's fault who asked. */
  readonly onFault?: (error: unknown) => void;
}
