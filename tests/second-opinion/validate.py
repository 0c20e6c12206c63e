"""Judges the policies on stdin by two judges that are not this package's: cfn-lint (AWS's own) and moto's copy of what
IAM answers. Ends with "N passed, N failed"."""

import json
import sys

from cfnlint.api import lint
from cfnlint.config import ManualArgs
from moto.iam.exceptions import MalformedPolicyDocument
from moto.iam.policy_validation import IAMPolicyDocumentValidator, IAMTrustPolicyDocumentValidator

# I3510, of the resources that an action takes, is shown on demand alone.
CONFIG = ManualArgs(include_checks=["I"], regions=["us-east-1"])


def resource_of(name, kind, document):
    """The CloudFormation resource that has the policy."""
    if kind == "trust":
        return {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": document}}
    if kind == "bucket":
        properties = {"Bucket": f"amzn-s3-demo-bucket-{name.lower()}", "PolicyDocument": document}
        return {"Type": "AWS::S3::BucketPolicy", "Properties": properties}
    properties = {"RoleName": "role", "PolicyName": name, "PolicyDocument": document}
    return {"Type": "AWS::IAM::RolePolicy", "Properties": properties}


def cfn_lint(policies):
    """What cfn-lint finds in each policy: in templates of 100, since most of its time goes into one's beginning."""
    for start in range(0, len(policies), 100):
        part = policies[start : start + 100]
        names = [f"P{at}" for at in range(len(part))]
        resources = {name: resource_of(name, kind, json.loads(policy)) for name, (kind, policy) in zip(names, part)}
        found = [[] for _ in part]
        for match in lint(json.dumps({"Resources": resources}), config=CONFIG):
            section, name = match.path[:2] if len(match.path) > 1 else ("", "")
            if section != "Resources":
                raise RuntimeError(f"cfn-lint does not judge the policies: {match}")
            # Some messages list every action of a service.
            found[names.index(name)].append(f"cfn-lint {match.rule.id}: {match.message[:300]}")
        yield from found


def moto(policies):
    """What moto finds in each policy; it knows none of buckets."""
    for kind, policy in policies:
        found = []
        if kind != "bucket":
            validator = IAMTrustPolicyDocumentValidator if kind == "trust" else IAMPolicyDocumentValidator
            try:
                validator(policy).validate()
            except MalformedPolicyDocument as error:
                found.append(f"moto: {error.message}")
        yield found


JUDGES = {"cfn-lint": cfn_lint, "moto": moto}


def document(**changes):
    statement = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", **changes}
    given = {name: value for name, value in statement.items() if value is not None}
    return json.dumps({"Version": "2012-10-17", "Statement": [given]})


SERVICE = {"Service": "redshift.amazonaws.com"}
TRUST = {"Principal": SERVICE, "Action": "sts:AssumeRole", "Resource": None}
BUCKET = {"Principal": SERVICE, "Action": "s3:GetBucketLocation", "Resource": "arn:aws:s3:::b"}

# What each judge must refuse, and what both must take, before it is believed about anything else.
PROOFS = [
    ("identity", document(), []),
    ("identity", document(Effect="allow"), ["cfn-lint", "moto"]),
    ("identity", document(Resource="arn:aws:s3::b"), ["cfn-lint", "moto"]),
    ("identity", document(Resource=None), ["cfn-lint", "moto"]),
    ("identity", document(Action="GetObject"), ["cfn-lint", "moto"]),
    ("identity", document(Principal=SERVICE), ["cfn-lint"]),
    ("identity", document(Condition={"StringSame": {"aws:SourceAccount": "123456789012"}}), ["cfn-lint", "moto"]),
    ("identity", document(Action="s3:ReadObject"), ["cfn-lint"]),
    ("identity", document(Action="lambda:InvokeFunction"), ["cfn-lint"]),
    ("trust", document(**TRUST), []),
    ("trust", document(**{**TRUST, "Principal": None}), ["cfn-lint"]),
    ("trust", document(**{**TRUST, "Resource": "*"}), ["cfn-lint", "moto"]),
    ("trust", document(**{**TRUST, "Action": "s3:GetObject"}), ["moto"]),
    ("bucket", document(**BUCKET), []),
    ("bucket", document(**{**BUCKET, "Principal": None}), ["cfn-lint"]),
    ("bucket", document(**{**BUCKET, "Action": "s3:GetBucketPlace"}), ["cfn-lint"]),
]


def proof_failures():
    for name, judge in JUDGES.items():
        judged = judge([(kind, policy) for kind, policy, _ in PROOFS])
        for (kind, policy, refusers), found in zip(PROOFS, judged, strict=True):
            if name in refusers and not found:
                yield f"{name} took this {kind} policy, which is broken: {policy}"
            if refusers == [] and found:
                yield f"{name} refused this {kind} policy, which is right: {policy}: {found}"


def main():
    failures = list(proof_failures())
    if failures:
        print(*failures, sep="\n")
        print(f"0 passed, {len(failures)} failed")
        return 1
    policies = json.load(sys.stdin)
    judged = [judge([(one["kind"], one["policy"]) for one in policies]) for judge in JUDGES.values()]
    for one, *found in zip(policies, *judged, strict=True):
        texts = sum(found, [])
        if texts:
            failures.append("\n  ".join([f"{one['kind']} policy of {one['name']}", *texts, one["policy"]]))
    for kind in ("identity", "trust", "bucket"):
        count = sum(one["kind"] == kind for one in policies)
        print(f"{count} policies: {kind}")
        if count == 0:
            failures.append(f"there is no policy to judge: {kind}")
    print(*failures, sep="\n", end="\n" if failures else "")
    print(f"{len(PROOFS) + len(policies) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
