/** The stand-in account and Region of an offline preview. */
export interface Identity {
    account: string;
    region: string;
}
