import { ListKind } from "../../problems/list-rules";
import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { isRegionShaped, isZoneShaped, regionIn } from "../region";

/** A Region, such as `us-east-1`. */
export const region: TextKind = {
    id: "region",
    name: "a Region",
    example: "us-east-1",
    sound: /^(?!.*amazonaws)[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/,
    rules: [
        {
            id: "zone",
            broken: isZoneShaped,
            is: (text) => (/\d-/.test(text) ? "a Local Zone" : "an Availability Zone"),
            fix: didYouMean,
        },
        {
            id: "principal",
            broken: (text) => text.includes("amazonaws"),
            is: () => "a service principal",
            fix: (text) =>
                regionIn(text) === undefined
                    ? "Leave regions out to allow every Region."
                    : `Give the Region alone: ${show(regionIn(text))}.`,
        },
        {
            id: "wildcard",
            broken: (text) => /[*?]/.test(text),
            is: () => "with a wildcard, which a principal cannot have",
            fix: () => "List each Region, or leave regions out to allow every Region.",
        },
        { id: "shape", broken: (text) => !isRegionShaped(text), fix: didYouMean },
    ],
};

export const regionList: ListKind = {
    id: "regions",
    name: "a list of Regions",
    example: '"us-east-1"',
    ifEmpty: "An empty list would allow no Region: name Regions, or leave regions out to allow every Region.",
};

function didYouMean(text: string): string {
    const meant = regionIn(text);
    return meant === undefined ? 'Give a Region\'s name such as "us-east-1".' : `Did you mean ${show(meant)}?`;
}
