import assert from "node:assert/strict";
import { markdown } from "../../../../../cli/explain/formats/markdown";
import { allowed, denied, difference, noDifference, odd, roles } from "./reports";

describe("explain --format markdown", () => {
    it("shows the same as a table of GitHub's", () => {
        assert.equal(
            markdown(roles),
            `### \`copy-unload\`

\`arn:aws:iam::123456789012:role/copy-unload\`<br>
Trust policy: 1,626 of the 2,048 characters that IAM allows.<br>
Associated with: cluster \`examplecluster\`, namespace \`analytics\`.

| Who | Cluster or workgroup | Region | Account |  |
| --- | --- | --- | --- | --- |
| \`user1\`, \`user2\` | cluster \`examplecluster\` | \`us-east-1\` | \`123456789012\` |  |
| \`etl_*\` (pattern) | cluster \`dev-?\` (pattern) | \`eu-*\` (pattern) | \`123456789012\` |  |
| \`etl\` | workgroup \`analytics\` | \`us-east-1\` | \`123456789012\` | only on behalf of account 123456789012 |

### \`wide\`

Trust policy: 200 of the 4,096 characters that IAM allows.<br>
Associated with: nothing in this file.

| Who | Cluster or workgroup | Region | Account |  |
| --- | --- | --- | --- | --- |
| every database user | every cluster that has the role | every Region | the role's |  |
| \`sagemaker.amazonaws.com\` (service) |  |  |  |  |
| everyone |  |  |  |  |

| Finding |  |
| --- | --- |
| \`trust.unrestricted\` | Statement 1 lets every database user in. Name them in "sts:ExternalId". |

### \`nobody\`

Trust policy: 20 of the 2,048 characters that IAM allows.<br>
Associated with: not known.

Who may assume it: nobody.

### \`unreadable\`

Trust policy: 20 of the 2,048 characters that IAM allows.<br>
Associated with: not known.

Who may assume it: not known, since the trust policy cannot be evaluated.

2 other roles that Redshift cannot assume.`,
        );
    });

    it("lets no name be taken for markup, a mention or the end of a cell", () => {
        assert.equal(
            markdown(odd),
            `### \`\` a|b\`c \`\`

Trust policy: 20 of the 2,048 characters that IAM allows.<br>
Associated with: cluster \`x"y\`.

| Who | Cluster or workgroup | Region | Account |  |
| --- | --- | --- | --- | --- |
| \`IAM:@octocat\` | cluster \`examplecluster\` | \`us-east-1\` | \`123456789012\` | only where "a\\|b" is \\*\\_\\<b\\>\\_\\* |
| \`#1;"<i>\\|\` | cluster \`examplecluster\` | \`\\n\` | \`123456789012\` |  |

| Finding |  |
| --- | --- |
| \`a.b\` | Says \\\`x\\\` \\| \\<script\\> and \\[a\\](b). |`,
        );
    });

    it("answers a question, with the reason", () => {
        assert.equal(
            markdown(allowed),
            `**allowed:** database user \`user1\` of cluster \`examplecluster\`, in \`us-east-1\` and account \`123456789012\`, may make Redshift assume \`copy-unload\`.

- Statement 1 (Allow) applies.`,
        );
        assert.equal(
            markdown(denied),
            `**denied:** database user \`etl_1\` of workgroup \`analytics\`, in \`us-east-1\` and account \`123456789012\`, may not make Redshift assume \`copy-unload\`.

- Statement 1 (Allow) does not apply: a | b.
- Statement 2 (Deny) applies.`,
        );
    });

    it("says who gains a role and who loses it", () => {
        assert.equal(
            markdown(difference),
            `### \`copy-unload\`

|  | Who | Cluster or workgroup | Region | Account |  |
| --- | --- | --- | --- | --- | --- |
| **gains** | \`user3\` | cluster \`examplecluster\` | \`us-east-1\` | \`123456789012\` |  |
| **gains** | \`etl\` | workgroup \`analytics\` | \`us-east-1\` | \`123456789012\` | only on behalf of account 123456789012 |
| **loses** | \`user1\`, \`user2\` | cluster \`examplecluster\` | \`us-east-1\` | \`123456789012\` |  |
| keeps | \`user4\` | cluster \`examplecluster\` | \`us-east-1\` | \`123456789012\` |  |

### \`gone\`

|  | Who | Cluster or workgroup | Region | Account |  |
| --- | --- | --- | --- | --- | --- |
| **loses** | every database user | every cluster that has the role | every Region | the role's |  |

Not compared, since the trust policy is a secret: hidden\\_1.`,
        );
    });

    it("says that nobody gains or loses a role", () => {
        assert.equal(markdown(noDifference), "Nobody gains or loses a role.");
    });
});
