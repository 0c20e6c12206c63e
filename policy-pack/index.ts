import { PolicyPack } from "@pulumi/policy";
import { policies } from "./policies";

new PolicyPack("redshift-iam", { enforcementLevel: "advisory", policies: policies() });
