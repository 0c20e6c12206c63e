/** The property path of a named part: `tags.team`, `tags["cost center"]`. */
export function pathOf(path: string, name: string): string {
    if (path === "") {
        return name;
    }
    return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
