import { serve, usage } from "./serve";

async function main(args: string[]): Promise<void> {
    if (args.includes("--help")) {
        console.log(usage);
        return;
    }
    const server = await serve(args, console.log);
    process.once("SIGINT", () => void server.stop());
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(usage);
    process.exitCode = 1;
});
