import { Calls } from "../calls";
import { iamCalls } from "./iam";
import { kmsCalls } from "./kms";
import { redshiftCalls } from "./redshift";
import { s3Calls } from "./s3";
import { serverlessCalls } from "./serverless";
import { ClientConfig } from "./session";

/** What is asked of AWS, by the AWS SDK. The clients find their endpoints by themselves, AWS_ENDPOINT_URL too. */
export function awsCalls(config: ClientConfig): Calls {
    return {
        ...redshiftCalls(config),
        ...serverlessCalls(config),
        ...iamCalls(config),
        ...s3Calls(config),
        ...kmsCalls(config),
    };
}
