import { ApiError } from "./api-error";
import { ByRegion } from "./by-region";
import { exampleAccount, exampleRegion } from "./examples";
import { Namespace, NamespaceSetUp } from "./namespace";
import { GetNamespaceInput, Output, UpdateNamespaceInput } from "./operations";
import { World } from "./world";

/** The namespaces of Redshift Serverless, and its operations on them. */
export class Namespaces {
    private readonly namespaces = new ByRegion<Namespace>();

    public constructor(private readonly world: World) {}

    public get(region: string, { namespaceName }: GetNamespaceInput): Output<"GetNamespace"> {
        return { namespace: this.find(region, namespaceName).describe() };
    }

    public update(region: string, input: UpdateNamespaceInput): Output<"UpdateNamespace"> {
        const namespace = this.find(region, input.namespaceName);
        namespace.update(input);
        return { namespace: namespace.describe() };
    }

    public add(setUp: NamespaceSetUp): void {
        const { namespaceName, region = exampleRegion, accountId = exampleAccount } = setUp;
        this.namespaces.add(region, namespaceName, new Namespace(this.world, { ...setUp, region, accountId }));
    }

    public remove(region: string, namespaceName: string): void {
        this.namespaces.remove(region, namespaceName);
    }

    public find(region: string, namespaceName: string): Namespace {
        const namespace = this.namespaces.get(region, namespaceName);
        if (namespace === undefined) {
            throw new ApiError("ResourceNotFoundException", `Could not find the namespace ${namespaceName}.`, 404);
        }
        return namespace;
    }
}
