import { show } from "../../../problems/show";
import { isZoneShaped, partitionOf, regionIn } from "../../../trust/region";
import { whyNoUser } from "../../possible-user";
import { ignoresCase, WantedUser } from "../redshift-statement";
import { Never } from "./never";

/** The parts of a database user's ARN as they are written, wildcards and all. */
interface Parts {
    partition: string;
    region: string;
    accountId: string;
    cluster: string;
    dbUser: string;
}

/** What may be there, in the place of a part with wildcards. */
const possible: Omit<Parts, "partition"> = {
    region: "us-east-1",
    accountId: "123456789012",
    cluster: "my-cluster",
    dbUser: "user1",
};

const ofWorkgroup = /^serverless-\d{12}-([^*?]+)$/;
const workgroupId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Why no database user can have the ARN, by a part of it that is written out. */
export function impossible({ condition, value }: WantedUser): Never | undefined {
    const parts = partsOf(ignoresCase(condition) ? value.toLowerCase() : value);
    return parts === undefined ? undefined : (ofCluster(parts) ?? ofRegion(parts) ?? ofOther(parts));
}

function partsOf(arn: string): Parts | undefined {
    const [, partition, region, accountId, cluster, dbUser] =
        /^arn:([^:]*):redshift:([^:]*):([^:]*):dbuser:([^/]*)\/(.*)$/s.exec(arn) ?? [];
    return [partition, region, accountId, cluster, dbUser].includes(undefined)
        ? undefined
        : ({ partition, region, accountId, cluster, dbUser } as Parts);
}

function ofCluster({ cluster }: Parts): Never | undefined {
    if (/[A-Z]/.test(cluster)) {
        return { why: "no cluster's identifier has upper-case letters", fix: `Write ${show(cluster.toLowerCase())}` };
    }
    const [, id] = ofWorkgroup.exec(cluster) ?? [];
    return id === undefined || workgroupId.test(id)
        ? undefined
        : {
              why: `${show(id)} is no workgroup's id, such as 1234abcd-12ab-34cd-56ef-1234567890ab, and looks like its name`,
              fix: "Write the workgroupId that aws redshift-serverless get-workgroup shows",
          };
}

function ofRegion({ partition, region }: Parts): Never | undefined {
    const isWritten = [partition, region].every((part) => !/[*?]/.test(part));
    if (isZoneShaped(region)) {
        return { why: `${show(region)} is an Availability Zone`, fix: `Write its Region, ${show(regionIn(region))}` };
    }
    return isWritten && partition !== partitionOf(region)
        ? { why: `${region} is in the partition ${partitionOf(region)}`, fix: `Begin with arn:${partitionOf(region)}:` }
        : undefined;
}

/** What else nobody can be, whatever the wildcards stand for. */
function ofOther(parts: Parts): Never | undefined {
    const written = (name: keyof typeof possible) => (/[*?]/.test(parts[name]) ? possible[name] : parts[name]);
    const [region, accountId] = [written("region"), written("accountId")];
    const why = whyNoUser({ region, accountId, cluster: written("cluster"), dbUser: written("dbUser") });
    return why === undefined
        ? undefined
        : { why: why.slice(0, 1).toLowerCase() + why.slice(1), fix: "Correct the ARN, or leave it out" };
}
