import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { isRegionShaped, regionIn } from "../../trust/region";

/** The Region of a resource that the role uses. It may be another one than the cluster's. */
export const resourceRegion: TextKind = {
    id: "resourceRegion",
    name: "the resource's Region",
    example: "us-east-1",
    rules: [
        {
            id: "wildcard",
            broken: (text) => /[*?]/.test(text),
            is: () => "with a wildcard",
            fix: () => "Give one element for each Region.",
        },
        {
            id: "shape",
            broken: (text) => !isRegionShaped(text),
            fix: (text) => {
                const meant = regionIn(text);
                return meant === undefined
                    ? "Give a Region's name such as \"us-east-1\", or leave region out where it is the cluster's own."
                    : `Did you mean ${show(meant)}?`;
            },
        },
    ],
};
