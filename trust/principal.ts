/**
 * Redshift's service principal: the one of all Regions, or one Region's. The suffix is `amazonaws.com` in China and
 * GovCloud too, unlike that of the endpoints there.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
 */
export function redshiftPrincipal(region?: string): string {
    return region === undefined ? "redshift.amazonaws.com" : `redshift.${region}.amazonaws.com`;
}
