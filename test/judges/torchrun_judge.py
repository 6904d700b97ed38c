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
import socket
import subprocess
import sys
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


def torchrun(folder, script="train.py"):
    """The command of the README, in the form that a PyTorch without libuv takes."""
    meeting = Path(folder) / "rendezvous"
    # The interpreter's own idea of its path is the first python3 on the path, which may be another one.
    command = [shutil.which("python3", path=os.defpath), "-m", "torch.distributed.run", "--nproc-per-node", "2", "--max-restarts", "3"]
    command += ["--rdzv-backend", "c10d", "--rdzv-conf", "is_host=1,store_type=file", "--rdzv-endpoint", str(meeting)]
    command += [str(Path(folder) / script)]
    environment = os.environ | {"TORCH_DISABLE_SHARE_RDZV_TCP_STORE": "1", "OMP_NUM_THREADS": "1"}
    process = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if process.returncode != 0:
        raise RuntimeError(process.stderr[-2000:])
    return left_behind(folder, [line for line in process.stdout.splitlines() if line.startswith("{")])


# The second worker kills itself after this epoch, the first time: whatever the machine's load, it is in the midst of the run.
KILLED_AFTER = 20
KILLED = f"""import os
import signal

import train

keep = train.Run.save_checkpoint


def save_checkpoint(self, at_once=False):
    keep(self, at_once=True)
    is_first = os.environ["TORCHELASTIC_RESTART_COUNT"] == "0"
    if is_first and train.RANK == 1 and self.run["epoch"] == {KILLED_AFTER}:
        os.kill(os.getpid(), signal.SIGKILL)


train.Run.save_checkpoint = save_checkpoint
train.main()
"""


def killed(folder):
    """A worker dies without a word, and all come back from the last checkpoint."""
    (Path(folder) / "killed.py").write_text(KILLED, encoding="utf-8")
    return torchrun(folder, "killed.py")


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
    died = [killed(case["killed"]) for case in cases["killed"]]
    answers = {
        "encoded": [encoded(case) for case in cases["encoded"]],
        "watched": [watched(case) for case in cases["watched"]],
        "continued": [alone(folder) for folder in cases["continued"]],
        "pairs": [{"alone": alone(pair["alone"]), "shared": left} for pair, left in zip(cases["pairs"], shared)],
        "killed": [{"straight": alone(case["straight"]), "killed": left} for case, left in zip(cases["killed"], died)],
    }
    json.dump(answers, sys.stdout)


main()
