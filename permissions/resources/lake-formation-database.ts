import { ElementKind } from "../feature";
import { CatalogDatabase, catalogProperties } from "./catalog-database";

/** Tables that Lake Formation gives access to. */
export type LakeFormationDatabase = CatalogDatabase;

export const lakeFormationDatabase: ElementKind = {
    name: "a database that Lake Formation governs",
    example: '{ database: "spectrumdb", tables: ["sales"] }',
    properties: catalogProperties,
};
