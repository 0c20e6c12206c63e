import { SqlError } from "./sql-error";

/** Code 30000, of newer versions. */
export const notAssociated: SqlError = {
    text: "UnauthorizedException … The requested role arn:… is not associated to cluster",
    pattern: /requested role .* is not associated to (the )?(cluster|namespace|workgroup)/is,
    means: "the cluster or namespace does not have the role; nobody has asked IAM yet",
    causes: [
        { says: "the role is not in the list, or not in-sync yet", step: "association" },
        { says: "IAM_ROLE default, and there is no default role", step: "default role" },
    ],
};
