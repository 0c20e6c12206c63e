import { Asked, example, Explanation, pages, withWanted } from "./explanation";
import { replaced } from "./variables";

const url = `${pages.operators}#Conditions_ARN`;

/** An ARN that no call has. */
const nothing = "arn:no:call:has:this:one";

export const ofArns: readonly Explanation[] = [
    {
        name: "It splits an ARN at the colon in the name of a variable",
        because: "ARN operators support policy variables.",
        url,
        rephrase: (asked) =>
            asked.version === "2012-10-17"
                ? ofArn(asked, (arn) => replaced(arn, asked.context, (_, value) => value) ?? nothing)
                : asked,
        example: example("ArnLike", "aws:SourceArn", "arn:aws:a::${aws:SourceAccount}:b", {
            "aws:SourceArn": "arn:aws:a::123456789012:b",
            "aws:SourceAccount": "123456789012",
        }),
    },
    {
        name: "It does not compare the first part of an ARN",
        because: "Each of the six colon-delimited components of the ARN is checked separately.",
        url,
        rephrase: (asked) => ofArn(asked, (arn) => (isLikeArn(firstPart(arn)) ? arn : nothing)),
        example: example("ArnLike", "aws:SourceArn", "arm:aws:s3:::blue", { "aws:SourceArn": "arn:aws:s3:::blue" }),
    },
    {
        name: "It fails ArnNotLike of what is no ARN",
        because: "ArnNotEquals and ArnNotLike are negated matching: true where ArnLike is false.",
        url,
        rephrase: (asked) => ofArn(asked, (arn) => (arn.split(":").length < 6 ? nothing : arn)),
        example: example("ArnNotLike", "aws:SourceArn", "arn:aws:s3*blue", { "aws:SourceArn": "arn:aws:s3:::blue" }),
    },
];

function ofArn(asked: Asked, change: (arn: string) => string): Asked {
    return asked.operator.includes("Arn") ? withWanted(asked, change) : asked;
}

function firstPart(arn: string): string {
    return arn.slice(0, Math.max(0, arn.indexOf(":")));
}

function isLikeArn(part: string): boolean {
    return new RegExp(`^${part.replaceAll("*", ".*").replaceAll("?", ".")}$`).test("arn");
}
