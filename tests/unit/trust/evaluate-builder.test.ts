import { allowsWhatWasAsked } from "./near-requests";

describe("evaluate, of what trustPolicy makes", () => {
    it("lets through just the users asked for, of 2,000 that are or nearly are", () => {
        allowsWhatWasAsked(2000);
    });
});
