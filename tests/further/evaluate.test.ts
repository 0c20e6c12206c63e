import { allowsWhatWasAsked } from "../unit/trust/near-requests";

describe("evaluate, of what trustPolicy makes", () => {
    it("lets through just the users asked for, of 100,000 that are or nearly are", () => {
        allowsWhatWasAsked(100_000);
    });
});
