import { BlockList, isIP } from "node:net";

/** What is no part of the web: IANA's registry of special purposes for IPv4 (RFC 6890), and what is for groups (RFC 5771) or kept (RFC 1112). */
const special4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Link-local; clouds answer here with what opens their machines.
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** What of global unicast, 2000::/3 (RFC 4291, 2.4), is no part of the web: protocols, examples, and 6to4, which has an address of IPv4 within. */
const special6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const private4 = listOf(special4, "ipv4");
const private6 = listOf(special6, "ipv6");
const global6 = listOf([["2000::", 3]], "ipv6");
/** With an address of IPv4 in their last four bytes: NAT64 (RFC 6052), by which networks without IPv4 reach the web. */
const nat64 = listOf([["64:ff9b::", 96]], "ipv6");

function listOf(
  ranges: readonly (readonly [string, number])[],
  family: "ipv4" | "ipv6",
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}

/** Whether `address` belongs to the web, and not to this machine, its network, or nobody. False of what is no address. */
export function isPublic(address: string): boolean {
  const [bare = ""] = address.split("%");
  if (isIP(bare) === 4) return !private4.check(bare, "ipv4");
  if (isIP(bare) !== 6) return false;
  if (nat64.check(bare, "ipv6")) return isPublic(last4(bare));
  return global6.check(bare, "ipv6") && !private6.check(bare, "ipv6");
}

/** The last four bytes of an address of IPv6, as one of IPv4. */
function last4(address: string): string {
  // As URLs write it, the last two groups are hexadecimal, and of eight that are none only the longest run is left out.
  const { hostname } = new URL(`http://[${address}]/`);
  const groups = hostname.slice(1, -1).split("::");
  const tail = (groups.at(-1) ?? "").split(":").filter(Boolean);
  const [high, low] = ["0", "0", ...tail].slice(-2).map((group) => Number.parseInt(group, 16));
  const bytes = [high ?? 0, low ?? 0].flatMap((group) => [group >> 8, group & 255]);
  return bytes.join(".");
}
