import { Association, associationOf, goalOf, idOf, parseId, Properties, propertiesOf } from "./association";
import { AssociationError } from "./association-error";
import { converge, Effort, look } from "./converge";
import { Difference, difference } from "./difference";
import { Goal } from "./goal";
import { Pace, realPace } from "./pace";
import { PartialError } from "./partial-error";
import { isRecord } from "../problems/is-record";
import { notYetKnown } from "../problems/not-yet-known";
import { propertyProblems } from "./rules/property-problems";
import { noRegion, stillWanted, takenOver } from "./texts";
import { RoleList } from "./role-list";
import { Warehouses } from "./aws/warehouses";

/** What is wrong with a property. */
export interface Failure {
    /** Property path of the value, such as `connection.profile`. */
    property: string;
    /** The whole sentence: what it must be, what it got, what to do. */
    reason: string;
    /** Stable id of the rule that is broken; docs/errors.md lists them. */
    rule: string;
}

/** Create, read, update and delete of associations, for whichever provider serves them. */
export interface AssociationCrud {
    /** Fills in the Region, where none is given. A failure, where there is none. */
    check: (inputs: Properties) => Promise<{ inputs: Properties; failures: Failure[] }>;
    /** What it takes to change one association into another. It asks AWS for nothing. */
    diff: (olds: Properties, news: Properties) => Difference;
    /** Adds the role, and waits until it may be used. */
    create: (inputs: Properties) => Promise<{ id: string; outs: Properties }>;
    /** No id where the association is gone. In an import there are no properties yet: the id says it all. */
    read: (id: string, properties?: Properties) => Promise<{ id?: string; props: Properties }>;
    /** Changes the role, or whether it is the default, and waits until that is so. */
    update: (id: string, olds: Properties, news: Properties) => Promise<{ outs: Properties }>;
    /** Removes the role, and waits until it is gone. */
    delete: (properties: Properties) => Promise<void>;
}

/** Seconds after which to give up, unless Pulumi's customTimeouts say otherwise. */
const defaultTimeout = 600;

/**
 * The associations of one deployment. `log` is told what people should know and is no error.
 *
 * What it throws has a message of one paragraph: what happened, and what to do.
 */
export function associationCrud(
    { kind, connect, defaultRegion }: Warehouses,
    log: (text: string) => void,
    pace: Pace = realPace,
): AssociationCrud {
    // An engine checks every association of the program before it makes or deletes any. What one of them claims another
    // does not take away: the one of the old name, after a new name was given, or the one of two that was dropped.
    const claims = new Set<string>();
    const isClaimed = (association: Association) => claims.has(place(association));
    /** The goal without what others claim, as long as they do: while this one waits, they may begin. */
    const unlessClaimed = (association: Association, goal: Goal): Goal => ({
        ...goal,
        get absent() {
            return goal.absent.filter((roleArn) => !isClaimed({ ...association, roleArn }));
        },
    });

    const warehouseOf = ({ warehouse, region, connection }: Association) =>
        connect(warehouse, region, connection ?? {});
    const imported = async (id: string): Promise<Association> => {
        const region = await defaultRegion();
        if (region === undefined) {
            throw new Error(noRegion(kind));
        }
        return parseId(id, region);
    };
    const effort = (seconds = defaultTimeout): Effort => ({ pace, timeout: seconds * 1000, log });

    return {
        check: async (inputs) => {
            const problems = propertyProblems(kind, withNotYetKnown(inputs) as Properties);
            if (problems.length > 0) {
                const failures = problems.map(({ rule, path, message }) => ({ rule, property: path, reason: message }));
                return { inputs, failures };
            }
            const region = inputs["region"] ?? (await defaultRegion());
            if (region === undefined) {
                return { inputs, failures: [{ rule: "region.type", property: "region", reason: noRegion(kind) }] };
            }
            const checked = { ...inputs, region };
            claims.add(place(associationOf(kind, checked)));
            return { inputs: checked, failures: [] };
        },

        diff: (olds, news) => difference(kind, olds, news),

        create: async (inputs) => {
            const association = associationOf(kind, inputs);
            const warehouse = warehouseOf(association);
            const result = { id: idOf(association), outs: propertiesOf(kind, association) };
            try {
                const wasListed = await converge(warehouse, goalOf(association), effort(association.timeouts?.create));
                if (wasListed) {
                    log(takenOver(warehouse, association.roleArn));
                }
                return result;
            } catch (error) {
                throw error instanceof AssociationError && error.mayHaveChanged
                    ? new PartialError(error, result.id, { ...inputs, ...result.outs })
                    : error;
            }
        },

        read: async (id, properties) => {
            const isImport = properties?.["roleArn"] === undefined;
            const association = isImport ? await imported(id) : associationOf(kind, properties);
            const list = await look(warehouseOf(association), effort());
            const seen = list === undefined ? undefined : associationIn(list, association);
            return seen === undefined ? { props: {} } : { id, props: propertiesOf(kind, seen) };
        },

        update: async (id, olds, news) => {
            const [before, association] = [associationOf(kind, olds), associationOf(kind, news)];
            const warehouse = warehouseOf(association);
            const goal = unlessClaimed(association, goalOf(association, before));
            try {
                await converge(warehouse, goal, effort(association.timeouts?.update));
                return { outs: propertiesOf(kind, association) };
            } catch (error) {
                // What is yet to be given up must not be forgotten: the next update does it.
                const defaultRole = association.defaultRole || before.defaultRole;
                const rest = { ...association, defaultRole, replacedRoleArns: goal.absent };
                throw error instanceof AssociationError && error.mayHaveChanged
                    ? new PartialError(error, id, { ...news, ...propertiesOf(kind, rest) })
                    : error;
            }
        },

        delete: async (properties) => {
            const association = associationOf(kind, properties);
            const warehouse = warehouseOf(association);
            const { roleArn, replacedRoleArns = [], timeouts } = association;
            if (isClaimed(association)) {
                log(stillWanted(warehouse, roleArn));
            }
            const goal = unlessClaimed(association, { absent: [roleArn, ...replacedRoleArns], isDefault: false });
            if (goal.absent.length > 0) {
                await converge(warehouse, goal, effort(timeouts?.delete));
            }
        },
    };
}

/** What is left of an association in a list; `undefined` where it is gone. */
function associationIn({ roles, defaultRoleArn }: RoleList, association: Association): Association | undefined {
    const isListed = (wanted: string) =>
        roles.some(({ arn, applyStatus }) => arn === wanted && applyStatus !== "removing");
    // After an update that failed, a role that it was to replace may be there alone: it is not forgotten.
    const { roleArn: wanted, replacedRoleArns = [], defaultRole } = association;
    const [roleArn, ...replaced] = [wanted, ...replacedRoleArns].filter(isListed);
    if (roleArn === undefined) {
        return undefined;
    }
    return {
        ...association,
        roleArn,
        // Whoever did not ask for the default does not see it.
        defaultRole: defaultRole && defaultRoleArn === roleArn,
        replacedRoleArns: replaced.length > 0 ? replaced : undefined,
    };
}

/** What an engine has in place of a value that a preview does not know. */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function withNotYetKnown(value: unknown): unknown {
    if (value === unknownValue) {
        return notYetKnown;
    }
    if (Array.isArray(value)) {
        return value.map(withNotYetKnown);
    }
    return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withNotYetKnown(part)]))
        : value;
}

/** What two associations cannot both have. */
function place(association: Association): string {
    return `${association.region}/${idOf(association)}`;
}
