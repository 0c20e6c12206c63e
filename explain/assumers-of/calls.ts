import { AssumeRoleRequest } from "../../trust/evaluate";
import { isPrincipal } from "../../trust/evaluation/principals";
import { redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustPrincipal } from "../../trust/evaluation/trust-document";
import { everyUser, twoOf, Users } from "./users";
import { overlap } from "./wildcards";

/** One of the calls that Redshift makes for users, by its place: there are two for a workgroup's. */
export type Call = number;

/** Every call that Redshift makes for users of clusters, or of workgroups. */
export function callsOf(warehouse: Users["warehouse"]): Call[] {
    return redshiftRequests(twoOf(everyUser(warehouse))[0]).map((_, call) => call);
}

/** The call for two of the users, who share nothing but what all of them do. */
export function twoCalls(users: Users, call: Call): [AssumeRoleRequest, AssumeRoleRequest] {
    const [one, other] = twoOf(users);
    return [requestOf(redshiftRequests(one), call), requestOf(redshiftRequests(other), call)];
}

/** In which of the users' Regions a call is made by one of the principals: `*` is all of them. */
export function regionsOf(principals: readonly TrustPrincipal[], users: Users, call: Call): string[] {
    const requests = twoCalls(users, call);
    if (principals.some((principal) => requests.every((request) => isPrincipal(principal, request.principal)))) {
        return ["*"];
    }
    const [session] = twoOf(users);
    return principals.flatMap((principal) => {
        const region = /^[^.]+\.([^.]+)\.amazonaws\.com$/.exec(principal.value)?.[1];
        if (region === undefined || !overlap(users.region, region)) {
            return [];
        }
        const request = requestOf(redshiftRequests({ ...session, region }), call);
        return isPrincipal(principal, request.principal) ? [region] : [];
    });
}

function requestOf(requests: readonly AssumeRoleRequest[], call: Call): AssumeRoleRequest {
    const request = requests[call];
    if (request === undefined) {
        throw new Error("Redshift makes as many calls for one user of a kind of warehouse as for any other.");
    }
    return request;
}
