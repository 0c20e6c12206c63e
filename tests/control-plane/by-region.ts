/** Things that have a name in a Region. */
export class ByRegion<T> {
    private readonly regions = new Map<string, Map<string, T>>();

    public add(region: string, name: string, thing: T): void {
        this.regions.set(region, this.region(region).set(name, thing));
    }

    public remove(region: string, name: string): void {
        this.region(region).delete(name);
    }

    public get(region: string, name: string): T | undefined {
        return this.region(region).get(name);
    }

    public all(region: string): T[] {
        return [...this.region(region).values()];
    }

    private region(region: string): Map<string, T> {
        return this.regions.get(region) ?? new Map<string, T>();
    }
}
