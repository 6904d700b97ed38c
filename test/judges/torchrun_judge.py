"""Trains exported PyTorch projects alone and data-parallel, kills workers, and goes on from saved moments.

Reads {"continued": [folder …], "pairs": [{"alone", "shared"} …], "killed": [{"straight", "killed"} …], "encoded": [{"folder", "rows"} …],
"watched": [{"folder", "frames"} …], "isLong"} from the file given as the only argument; prints what each of them printed and left behind.
"""

import contextlib
import importlib
import io
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

# The exit status that says a library is missing.
MISSING = 3

try:
    import torch
    from safetensors.torch import load_file
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

torch.set_num_threads(1)


def imported(folder, name):
    for known in ("model", "train"):
        sys.modules.pop(known, None)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    module = importlib.import_module(name)
    sys.path.pop(0)
    return module


def left_behind(folder, lines):
    weights = load_file(Path(folder) / "weights.safetensors")
    return {
        "lines": [json.loads(line) for line in lines if line.strip()],
        "weights": {name: value.reshape(-1).tolist() for name, value in weights.items()},
    }


def run_main(folder):
    """train.py as it is, in this process."""
    sys.argv = ["train.py"]
    train = imported(folder, "train")
    with contextlib.suppress(SystemExit):
        train.main()


def alone(folder):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        run_main(folder)
    return left_behind(folder, printed.getvalue().splitlines())


class Spectator(io.StringIO):
    """Says on standard input what the app says: pause after some frames, go on, stop after as many more."""

    def __init__(self, folder, frames, words):
        super().__init__()
        self.folder, self.frames, self.words, self.seen = folder, frames, words, 0

    def write(self, text):
        if text.startswith('{"frame"'):
            self.seen += 1
            if self.seen % self.frames == 0:
                os.write(self.words, b"pause\n" if self.seen == self.frames else b"stop\n")
        if text.startswith('{"paused"'):
            shutil.copy(self.folder / "state.safetensors", self.folder / "paused.safetensors")
            os.write(self.words, b"resume\n")
        return super().write(text)


def watched(case):
    """train.py --frames, which shows every step; one line of its output is larger than a pipe is deep."""
    folder = Path(case["folder"])
    reader, words = os.pipe()
    os.dup2(reader, 0)
    train = imported(case["folder"], "train")
    train.Viewer.INTERVAL, train.Viewer.SHARE = 0.0, 1e9
    sys.argv = ["train.py", "--frames"]
    printed = Spectator(folder, case["frames"], words)
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        train.main()
    return printed.getvalue()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def forked(folder):
    """Two workers of this process, which has PyTorch loaded: what torchrun starts, without its start."""
    port, printed = free_port(), Path(folder) / "printed.txt"
    os.environ |= {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    workers = []
    for rank in (0, 1):
        child = os.fork()
        if child == 0:
            os.environ["RANK"] = str(rank)
            with open(printed if rank == 0 else os.devnull, "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
                run_main(folder)
            os._exit(0)
        workers.append(child)
    for worker in workers:
        os.waitpid(worker, 0)
    for name in ("WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"):
        del os.environ[name]
    return left_behind(folder, printed.read_text(encoding="utf-8").splitlines())


def torchrun(folder, while_it_runs=lambda process: None):
    """The command of the README, in the form that a PyTorch without libuv takes."""
    meeting = Path(folder) / "rendezvous"
    # The interpreter's own idea of its path is the first python3 on the path, which may be another one.
    command = [shutil.which("python3", path=os.defpath), "-m", "torch.distributed.run", "--nproc-per-node", "2", "--max-restarts", "3"]
    command += ["--rdzv-backend", "c10d", "--rdzv-conf", "is_host=1,store_type=file", "--rdzv-endpoint", str(meeting)]
    command += [str(Path(folder) / "train.py")]
    environment = os.environ | {"TORCH_DISABLE_SHARE_RDZV_TCP_STORE": "1", "OMP_NUM_THREADS": "1"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while_it_runs(process)
    out, error = process.communicate(timeout=300)
    if process.returncode != 0:
        raise RuntimeError(error[-2000:])
    return left_behind(folder, [line for line in out.splitlines() if line.startswith("{")])


def kill_a_worker(folder):
    """Once there is a checkpoint to come back from."""

    def kill(process):
        until = time.monotonic() + 120
        while not (Path(folder) / "checkpoint.pt").exists():
            if time.monotonic() > until or process.poll() is not None:
                raise RuntimeError("No checkpoint was kept.")
            time.sleep(0.02)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        os.kill(int(children[-1]), signal.SIGKILL)

    return kill


def encoded(case):
    model = imported(case["folder"], "model")
    features = model.encode(case["rows"])
    network = model.load_network()
    return {"features": features.tolist(), "decoded": model.decode(network(features))}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    # First: once this process itself has differentiated, its forks can't.
    shared = [(torchrun if cases["isLong"] else forked)(pair["shared"]) for pair in cases["pairs"]]
    answers = {
        "encoded": [encoded(case) for case in cases["encoded"]],
        "watched": [watched(case) for case in cases["watched"]],
        "continued": [alone(folder) for folder in cases["continued"]],
        "pairs": [{"alone": alone(pair["alone"]), "shared": left} for pair, left in zip(cases["pairs"], shared)],
        "killed": [
            {"straight": torchrun(case["straight"]), "killed": torchrun(case["killed"], kill_a_worker(case["killed"]))}
            for case in cases["killed"]
        ],
    }
    json.dump(answers, sys.stdout)


main()
