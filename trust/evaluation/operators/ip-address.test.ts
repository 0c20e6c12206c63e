import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The ranges of AWS's example.
judges("IpAddress", [
    ["the first address of a range", "203.0.113.0/24", "203.0.113.0", true],
    ["the last address of a range", "203.0.113.0/24", "203.0.113.255", true],
    ["the address before a range", "203.0.113.0/24", "203.0.112.255", false],
    ["the address after a range", "203.0.113.0/24", "203.0.114.0", false],
    ["an address of IPv6", ["203.0.113.0/24", "2001:DB8:1234:5678::/64"], "2001:db8:1234:5678::1", true],
    ["an address of IPv6 outside", ["203.0.113.0/24", "2001:DB8:1234:5678::/64"], "2001:db8:1234:5679::1", false],
    // AWS: without a prefix, /32.
    ["one address", "203.0.113.7", "203.0.113.7", true],
    ["the address beside one address", "203.0.113.7", "203.0.113.8", false],
    ["what is no address", "0.0.0.0/0", "redshift.amazonaws.com", false],
    ["every address", "0.0.0.0/0", "203.0.113.7", true],
    // AWS: mix IPv4 and IPv6 addresses to cover all of your organization's addresses.
    ["an address of IPv4, of every one of IPv6", "::/0", "203.0.113.7", false],
    ["an address of IPv6, of every one of IPv4", "0.0.0.0/0", "2001:db8::1", false],
    ["a key that is missing", "0.0.0.0/0", undefined, false],
]);
