import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandFolder } from "../../../plugin/command-folder";

describe("The folder of the command that a plugin descends from", () => {
    let processes: string;

    beforeEach(() => {
        processes = mkdtempSync(join(tmpdir(), "redshift-iam-proc-"));
        add(1, "systemd", 0, "/");
        add(20, "python3 (main)", 1, "/home/ann/shop");
        add(21, "pulumi", 20, "/tmp/inline-workspace");
        add(22, "pulumi-language", 21, "/home/ann/shop");
    });

    afterEach(() => {
        rmSync(processes, { recursive: true });
    });

    function add(pid: number, name: string, parent: number, cwd: string): void {
        mkdirSync(join(processes, String(pid)));
        writeFileSync(join(processes, String(pid), "stat"), `${pid} (${name}) S ${parent} 20 20 0 -1 4194560`);
        symlinkSync(cwd, join(processes, String(pid), "cwd"));
    }

    it("is the parent's, where the command started the plugin", () => {
        assert.equal(commandFolder(21, processes), "/tmp/inline-workspace");
    });

    it("is that of the command above, where a language host started the plugin", () => {
        assert.equal(commandFolder(22, processes), "/tmp/inline-workspace");
    });

    it("is nothing where a person started the plugin, and where a system does not tell", () => {
        assert.equal(commandFolder(20, processes), undefined);
        assert.equal(commandFolder(21, join(processes, "nowhere")), undefined);
    });
});
