import { ApiError } from "../api-error";

/** The parameters of a call in the query protocol, which come as a form. */
export class QueryForm {
    private readonly parameters: URLSearchParams;

    public constructor(body: string) {
        this.parameters = new URLSearchParams(body);
    }

    public required(name: string): string {
        const value = this.parameters.get(name);
        if (value === null) {
            throw new ApiError("MissingParameter", `The request must contain the parameter ${name}.`);
        }
        return value;
    }

    /** The parameters that are there, among these. */
    public texts<N extends string>(...names: N[]): { [K in N]?: string } {
        const given: { [K in N]?: string } = {};
        for (const name of names) {
            const value = this.parameters.get(name);
            if (value !== null) {
                given[name] = value;
            }
        }
        return given;
    }

    /**
     * The lists that are there, among these: the elements of AddIamRoles are AddIamRoles.IamRoleArn.1 and so on. The
     * SDK writes an empty list as `AddIamRoles=`.
     */
    public lists<N extends string>(member: string, ...names: N[]): { [K in N]?: string[] } {
        const given: { [K in N]?: string[] } = {};
        for (const name of names) {
            const elements = this.elements(`${name}.${member}.`);
            if (elements.length > 0 || this.parameters.has(name)) {
                given[name] = elements;
            }
        }
        return given;
    }

    private elements(prefix: string): string[] {
        return Array.from(this.parameters)
            .filter(([name]) => name.startsWith(prefix))
            .sort(([one], [other]) => Number(one.slice(prefix.length)) - Number(other.slice(prefix.length)))
            .map(([, value]) => value);
    }
}
