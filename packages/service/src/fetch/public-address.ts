import ipaddr from "ipaddr.js";

/**
 * Tells whether an IP address is one of the public network: not of this machine, of a private or local network, of a
 * carrier, of a cloud's own services (169.254.169.254), for several at once, or reserved; also not one of IPv4 in the
 * clothes of IPv6 that leads there.
 */
export function isPublicAddress(address: string): boolean {
  const [plain = ""] = address.split("%");
  if (!ipaddr.isValid(plain)) return false;
  // 6to4, Teredo and translated addresses have ranges of their own, and so are none of the public ones.
  return ipaddr.process(plain).range() === "unicast";
}
