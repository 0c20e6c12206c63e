import { show } from "../../problems/show";
import { isRegionShaped, regionIn } from "../../trust/region";
import { principalsEverywhere, regionalPrincipal, serverlessPrincipal } from "../../trust/principal";
import { FindingRule } from "./finding-rule";
import { isRedshift, servicesOf } from "./redshift-statement";
import { nameOf } from "./texts";

/** What is meant for one of Redshift's own, and not for `scheduler.redshift.amazonaws.com` or `redshift-data.amazonaws.com`. */
export const likeRedshift = /^redshift([-_]?serverless)?(\.|$)/i;

/**
 * A service principal like Redshift's, as which it never calls: their case counts, and they end in `amazonaws.com` in China too; AWS
 * documents none of a Region for Serverless. And a statement about nobody.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html (case)
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
 */
export const principal: FindingRule = {
    id: "trust.principal",
    messages: ({ statements }) =>
        statements.flatMap((statement) => [
            ...(statement.principals.length === 0
                ? [`${nameOf(statement)} has no principal. Name one, as { "Service": "redshift.amazonaws.com" }.`]
                : []),
            ...servicesOf(statement)
                .filter(isMistaken)
                .map(
                    (service) =>
                        `${nameOf(statement)} has the principal ${show(service)}, as which Redshift never calls. Write ${meantBy(service)}.`,
                ),
        ]),
};

function isMistaken(service: string): boolean {
    const region = /^redshift\.(.*)\.amazonaws\.com$/.exec(service)?.[1];
    const isOwn = isRedshift(service) && (region === undefined || isRegionShaped(region));
    return likeRedshift.test(service) && !isOwn;
}

function meantBy(service: string): string {
    const region = regionIn(service);
    if (/serverless/i.test(service)) {
        return serverlessPrincipal;
    }
    return region === undefined ? principalsEverywhere({ serverless: false }).join() : regionalPrincipal(region);
}
