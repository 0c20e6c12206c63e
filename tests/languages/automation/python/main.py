"""Runs what it is asked for, a JSON line each, by Pulumi's Automation API, inline; and tells what the engine tells."""

import json
import runpy
import sys

import programs
import pulumi.automation as auto

setup = json.loads(sys.argv[1])


def program_of(request):
    """One of programs.py, with its arguments; else an example's, by its file."""
    if "file" in request:
        return lambda: runpy.run_path(request["file"])
    return lambda: getattr(programs, request["program"])(**request["args"])


def tell(**message):
    print(json.dumps(message, default=vars), flush=True)


def on_event(event):
    tell(
        resourcePreEvent=event.resource_pre_event,
        resOutputsEvent=event.res_outputs_event,
        diagnosticEvent=event.diagnostic_event,
    )


stack = auto.create_or_select_stack(
    "dev",
    setup["project"],
    lambda: None,
    opts=auto.LocalWorkspaceOptions(work_dir=setup["workDir"]),
)
stack.set_all_config({key: auto.ConfigValue(**value) for key, value in setup["config"].items()}, path=True)
operations = {"preview": stack.preview, "up": stack.up, "refresh": stack.refresh, "destroy": stack.destroy}
for line in sys.stdin:
    request = json.loads(line)
    try:
        if request["operation"] in ("preview", "up"):
            operations[request["operation"]](program=program_of(request), on_event=on_event)
        else:
            operations[request["operation"]](on_event=on_event)
        tell(done=True, outputs=stack.outputs())
    except auto.CommandError as error:
        tell(done=True, error=str(error))
