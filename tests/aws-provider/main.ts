import { Iam } from "../iam/iam";
import { AwsProvider } from "./aws-provider";

/* The aws provider as a process of its own, which the engine starts. Names are made up as the real one does it. */
const iam = new Iam(process.env["IAM_URL"] ?? "");
const provider = new AwsProvider(iam, undefined, (seed) => Buffer.from(seed).toString("hex").slice(0, 7));
void provider.start().then((port) => process.stdout.write(`${port}\n`));
