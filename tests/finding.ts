/** Whether a warning is a finding about a role, which ends with its rule's id in brackets: `(trust.unrestricted)`. */
export function isFinding(warning: string): boolean {
    return /\((trust|role|permissions)\.\w+\)$/.test(warning.trim());
}
