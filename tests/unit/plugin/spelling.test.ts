import assert from "node:assert/strict";
import { spelledPath, spelledText, spellingOf } from "../../../plugin/spelling";

const names = new Set([
    "dbUsers",
    "dbUserPatterns",
    "regions",
    "grants",
    "copyFromS3",
    "kmsKeyArn",
    "managedPolicyArns",
]);

describe("The names of arguments in a language", () => {
    for (const [runtime, path] of [
        ["python", 'grants[0].db_users["a b"]'],
        ["go", 'Grants[0].DbUsers["a b"]'],
        ["dotnet", 'Grants[0].DbUsers["a b"]'],
        ["java", 'grants[0].dbUsers["a b"]'],
        ["yaml", 'grants[0].dbUsers["a b"]'],
        [undefined, 'grants[0].dbUsers["a b"]'],
    ] as const) {
        it(`are spelled as ${runtime ?? "no known runtime"} does`, () => {
            assert.equal(spelledPath('grants[0].dbUsers["a b"]', names, spellingOf(runtime)), path);
        });
    }

    it("of several words have one underscore a word in Python", () => {
        const python = spellingOf("python");
        assert.equal(
            spelledPath("permissions.copyFromS3[1].kmsKeyArn", names, python),
            "permissions.copy_from_s3[1].kms_key_arn",
        );
    });

    it("leave alone what is the user's own: a key of a map, and what stands in quotes", () => {
        assert.equal(
            spelledPath("managedPolicyArns.myPolicy", names, spellingOf("python")),
            "managed_policy_arns.myPolicy",
        );
        assert.equal(
            spelledText(
                'must be a name, got "dbUsers \\" dbUsers". Write dbUserPatterns.',
                names,
                spellingOf("python"),
            ),
            'must be a name, got "dbUsers \\" dbUsers". Write db_user_patterns.',
        );
    });

    it("leave alone the keys of configuration, which are of no language", () => {
        const keyed = new Set([...names, "assumeRoles", "roleArn"]);
        const text =
            "Give roleArn, or run pulumi config set --path 'redshift-iam:assumeRoles[0].roleArn'; it takes aws:assumeRoles.";
        const expected = text.replace("Give roleArn", "Give role_arn");
        assert.equal(spelledText(text, keyed, spellingOf("python")), expected);
    });

    it("leave alone a word of English that is an argument too", () => {
        assert.equal(
            spelledText("Leave out regions or DbUsers, dbUsers.", names, spellingOf("go")),
            "Leave out regions or DbUsers, DbUsers.",
        );
    });
});
