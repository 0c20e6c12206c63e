import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("DateEquals", [
    ["an earlier time", "2020-01-01T00:00:01Z", "2020-01-01T00:00:00Z", false],
    ["the same time", "2020-01-01T00:00:01Z", "2020-01-01T00:00:01Z", true],
    ["a later time", "2020-01-01T00:00:01Z", "2020-01-01T00:00:02Z", false],
    ["the same time, of another time zone", "2020-01-01T00:00:01Z", "2020-01-01T01:00:01+01:00", true],
    ["the same time, in seconds since 1970", "2020-01-01T00:00:01Z", "1577836801", true],
    ["a later time than one in seconds", "1577836800", "2020-01-01T00:00:01Z", false],
    ["a time of the day that is asked", "2020-01-01", "2020-01-01T00:00:01Z", false],
    ["the day before a month that is asked", "2020-02", "2020-01-31T23:59:59.9Z", false],
    ["the first moment of a year that is asked", "2020", "2020-01-01T00:00:00Z", true],
    ["what is no date", "2020-01-01T00:00:01Z", "yesterday", false],
    ["a key that is missing", "2020-01-01T00:00:01Z", undefined, false],
]);
