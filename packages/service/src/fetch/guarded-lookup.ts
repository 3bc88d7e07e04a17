import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { AppError } from "@zenobia/model";

/** Tells whether a connection may be made to an address. */
export type AddressGuard = (address: string) => boolean;

/**
 * Looks names up for a connection, and refuses those that lead where they may not: what is checked is what is connected
 * to, so that a name cannot lead elsewhere in between.
 */
export function createGuardedLookup(isAllowed: AddressGuard): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      const [first] = addresses;
      if (refused) return callback(refusedAddress(hostname, refused.address), "", 0);
      if (options.all === true || first === undefined) return answerAll(callback, addresses);
      callback(null, first.address, first.family);
    });
  };
}

function answerAll(callback: Parameters<LookupFunction>[2], addresses: LookupAddress[]): void {
  callback(null, addresses);
}

/**
 * Checks a host that is an address itself: no name is looked up for it.
 *
 * @throws {AppError} `fetch/address`
 */
export function checkHost(hostname: string, isAllowed: AddressGuard): void {
  const bare = hostname.replace(/^\[|\]$/gu, "");
  if (isIP(bare) !== 0 && !isAllowed(bare)) throw refusedAddress(hostname, bare);
}

function refusedAddress(hostname: string, address: string): AppError {
  return new AppError(
    "fetch/address",
    `${hostname} leads to ${address}, which is no address of the public network: nothing is fetched from there`,
  );
}
