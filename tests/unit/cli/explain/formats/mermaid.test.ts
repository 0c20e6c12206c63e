import assert from "node:assert/strict";
import { mermaid } from "../../../../../cli/explain/formats/mermaid";
import { allowed, denied, difference, noDifference, odd, roles } from "./reports";

describe("explain --format mermaid", () => {
    it("draws users, clusters, roles and associations, each role with users and clusters of its own", () => {
        assert.equal(
            mermaid(roles),
            `flowchart LR
    n1["role copy-unload"]
    n2["user1, user2"]
    n3["cluster examplecluster<br>us-east-1<br>123456789012"]
    n2 --> n3
    n3 --> n1
    n4["etl_* (pattern)"]
    n5["cluster dev-? (pattern)<br>eu-* (pattern)<br>123456789012"]
    n4 --> n5
    n5 --> n1
    n6["etl"]
    n7["workgroup analytics<br>us-east-1<br>123456789012"]
    n6 -->|"only on behalf of account 123456789012"| n7
    n7 --> n1
    n8["cluster examplecluster"]
    n1 -->|"associated with"| n8
    n9["namespace analytics"]
    n1 -->|"associated with"| n9
    n10["role wide<br>1 finding"]
    n11["every database user"]
    n12["every cluster that has the role<br>every Region<br>the role's"]
    n11 --> n12
    n12 --> n10
    n13["sagemaker.amazonaws.com (service)"]
    n13 --> n10
    n14["everyone"]
    n14 --> n10
    n15["role nobody"]
    n16["role unreadable"]`,
        );
    });

    it("lets no name be taken for Mermaid's own characters", () => {
        assert.equal(
            mermaid(odd),
            `flowchart LR
    n1["role a|b#96;c<br>1 finding"]
    n2["IAM:@octocat"]
    n3["cluster examplecluster<br>us-east-1<br>123456789012"]
    n2 -->|"only where #34;a|b#34; is *_#60;b#62;_*"| n3
    n3 --> n1
    n4["#35;1#59;#34;#60;i#62;|"]
    n5["cluster examplecluster<br>#92;n<br>123456789012"]
    n4 --> n5
    n5 --> n1
    n6["cluster x#34;y"]
    n1 -->|"associated with"| n6`,
        );
    });

    it("draws an answer", () => {
        assert.equal(
            mermaid(allowed),
            `flowchart LR
    n1["cluster examplecluster<br>us-east-1<br>123456789012"]
    n2["user1"]
    n2 --> n1
    n3["role copy-unload"]
    n1 ==>|"allowed"| n3`,
        );
        assert.equal(
            mermaid(denied),
            `flowchart LR
    n1["workgroup analytics<br>us-east-1<br>123456789012"]
    n2["etl_1"]
    n2 --> n1
    n3["role copy-unload"]
    n1 -.->|"denied"| n3`,
        );
    });

    it("draws who gains a role and who loses it", () => {
        assert.equal(
            mermaid(difference),
            `flowchart LR
    n1["role copy-unload"]
    n2["user3"]
    n3["cluster examplecluster<br>us-east-1<br>123456789012"]
    n2 ==>|"gains"| n3
    n3 --> n1
    n4["etl"]
    n5["workgroup analytics<br>us-east-1<br>123456789012"]
    n4 ==>|"gains: only on behalf of account 123456789012"| n5
    n5 --> n1
    n6["user1, user2"]
    n6 -.->|"loses"| n3
    n7["user4"]
    n7 --> n3
    n8["role gone"]
    n9["every database user"]
    n10["every cluster that has the role<br>every Region<br>the role's"]
    n9 -.->|"loses"| n10
    n10 --> n8`,
        );
    });

    it("draws nothing where nobody gains or loses a role", () => {
        assert.equal(mermaid(noDifference), "flowchart LR");
    });
});
