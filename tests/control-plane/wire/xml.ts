/** The members of lists, which have names of their own: `<Clusters><Cluster>…`. */
export type MemberNames = Record<string, string>;

/** Text that is safe between tags. */
export function escapeXml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The properties of an object as elements. What is undefined is left out. */
export function elements(value: object, memberNames: MemberNames = {}): string {
    return Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([name, part]: [string, unknown]) => `<${name}>${content(name, part, memberNames)}</${name}>`)
        .join("");
}

function content(name: string, value: unknown, memberNames: MemberNames): string {
    if (Array.isArray(value)) {
        const member = memberNames[name] ?? "member";
        return value.map((part: unknown) => `<${member}>${content(member, part, memberNames)}</${member}>`).join("");
    }
    return typeof value === "object" && value !== null ? elements(value, memberNames) : escapeXml(String(value));
}
