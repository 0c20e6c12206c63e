import { Assumer } from "../../explain/assumer";
import { Source } from "./sources/source";

/** An assumer, with the name of its workgroup where the file has it: the policy has its id alone. */
export interface NamedAssumer extends Assumer {
    workgroupName?: string;
}

export function named(assumers: readonly Assumer[], { workgroups }: Pick<Source, "workgroups">): NamedAssumer[] {
    return assumers.map((assumer) => {
        const workgroupName = workgroups.get(assumer.cluster);
        return workgroupName === undefined ? assumer : { ...assumer, workgroupName };
    });
}
