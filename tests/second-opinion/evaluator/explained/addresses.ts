import { isIP, isIPv6 } from "node:net";
import { Asked, example, Explanation, got, pages, withWanted } from "./explanation";

const url = `${pages.operators}#Conditions_IPAddress`;

export const ofAddresses: readonly Explanation[] = [
    {
        name: "It takes the range 0.0.0.0/0 for one address",
        because: "A range is in the standard CIDR format, in which /0 is every address.",
        url,
        rephrase: (asked) =>
            ofAddress(asked, (range) => (range === "0.0.0.0/0" ? ["0.0.0.0/1", "128.0.0.0/1"] : [range])),
        example: example("IpAddress", "aws:SourceIp", "0.0.0.0/0", { "aws:SourceIp": "203.0.113.5" }),
    },
    {
        name: "It fails NotIpAddress of one address and a call from an address of the other IP version",
        because: "NotIpAddress is every IP address but the one given.",
        url,
        rephrase: (asked) =>
            ofAddress(asked, (address) => (isOfOtherVersion(address, asked) ? [asRange(address)] : [address])),
        example: example("NotIpAddress", "aws:SourceIp", "203.0.113.5", { "aws:SourceIp": "2001:db8::1" }),
    },
    {
        name: "It compares one IPv6 address by its text",
        because: "In an IPv6 address :: represents a range of zeros.",
        url,
        rephrase: (asked) => ofAddress(asked, (address) => [isIPv6(address) ? asRange(address) : address]),
        example: example("IpAddress", "aws:SourceIp", "2001:db8:0:0:0:0:0:1", { "aws:SourceIp": "2001:db8::1" }),
    },
];

function ofAddress(asked: Asked, change: (range: string) => string[]): Asked {
    return asked.operator.includes("IpAddress") ? withWanted(asked, change) : asked;
}

/** One address, as the range that has it alone. */
function asRange(address: string): string {
    return `${address}/${isIPv6(address) ? 128 : 32}`;
}

function isOfOtherVersion(address: string, asked: Asked): boolean {
    return isIP(address) !== 0 && (got(asked) ?? []).some((other) => isIP(other) !== isIP(address));
}
