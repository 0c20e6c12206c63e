/** Where a cluster or namespace is, when a test does not say. */
export const exampleRegion = "us-east-1";
export const exampleAccount = "123456789012";
