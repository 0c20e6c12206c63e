import { BlockList, isIP } from "node:net";
import { ConditionOperator } from "../operator";

/** An address of the range: `203.0.113.0/24`, `2001:DB8:1234:5678::/64`, or one address. */
export const ipAddress: ConditionOperator = {
    name: "IpAddress",
    values: {
        name: "an IP address or a range of them",
        example: "203.0.113.0/24",
        isValid: (text) => rangeOf(text) !== undefined,
    },
    negated: false,
    matches: (wanted, got) => rangeOf(wanted.text)?.has(got) === true,
};

interface Range {
    has: (address: string) => boolean;
}

function rangeOf(text: string): Range | undefined {
    const [, address = "", prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = prefix === undefined ? most : Number(prefix);
    if (version === 0 || length > most) {
        return undefined;
    }
    const family = version === 4 ? "ipv4" : "ipv6";
    const range = new BlockList();
    range.addSubnet(address, length, family);
    // BlockList takes an IPv4 address for an IPv6 one as well; AWS wants ranges of both.
    return { has: (one) => isIP(one) === version && range.check(one, family) };
}
