const principal = "redshift.amazonaws.com";

/** SageMaker's service principal: Redshift ML has it train models. */
export const sageMakerPrincipal = "sagemaker.amazonaws.com";

/** Serverless's service principal. AWS documents no regional form of it. */
export const serverlessPrincipal = "redshift-serverless.amazonaws.com";

/**
 * Redshift's service principal in one Region. The suffix is `amazonaws.com` in China and GovCloud too, unlike that of
 * the endpoints there.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
 */
export function regionalPrincipal(region: string): string {
    return `redshift.${region}.amazonaws.com`;
}

/**
 * Redshift's service principals in every Region. A role for Serverless must trust both, in the order of AWS's guide.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-security-other-services.html
 */
export function principalsEverywhere({ serverless }: { serverless: boolean }): string[] {
    return serverless ? [serverlessPrincipal, principal] : [principal];
}
