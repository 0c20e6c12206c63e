import { ListKind } from "../../problems/list-rules";
import { elementProblems, flag, list } from "../element-rule";
import { ElementKind } from "../feature";
import { CatalogDatabase, catalogProperties } from "./catalog-database";
import { S3Location, s3Location } from "./s3-location";

/** External tables: their entries in the Data Catalog, and where their data lies. */
export interface SpectrumDatabase extends CatalogDatabase {
    s3: readonly S3Location[];
    /** Whether SQL may create, change and drop the tables, and write their data. */
    readWrite?: boolean | undefined;
}

const dataList: ListKind = {
    id: "spectrum.s3",
    name: "a list of the S3 locations of the tables' data",
    example: s3Location.example,
    ifEmpty: "Name where the tables' data lies; where Lake Formation gives access to it, use lakeFormation instead.",
};

export const spectrumDatabase: ElementKind = {
    name: "a database of external tables",
    example: '{ database: "spectrumdb", tables: ["sales"], s3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] }',
    properties: {
        ...catalogProperties,
        s3: list(dataList, elementProblems("spectrum.s3", s3Location)),
        readWrite: flag("readWrite"),
    },
};
