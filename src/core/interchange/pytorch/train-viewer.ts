// The part of train.py that shows a run to the app while it goes on: frames as JSON lines, and what the app says in between.

/** Parameters of the largest network whose numbers a frame holds; of a larger one it tells the losses alone. */
export const mostShownParameters = 1_000_000;
/** Epochs that one line tells of. */
export const mostToldEpochs = 512;
/** Rows of a mini-batch that one line tells of. */
export const mostToldRows = 1024;

export const trainViewer = `

GO_ON, SHOW, SAVE, PAUSE, STOP = range(5)


class Viewer:
    """With --frames the app looks on. Standard input says pause, resume or stop, a word a line; its end is a stop.

    A frame is a line {"frame": {epoch, step, loss, rows, points, weights, gradients, changes}}: the last mini-batch's loss before
    its update and its rows, the epochs that ended since, and by the names of the state_dict the weights after the step, the
    gradients of the data's loss and what the step added, each as little-endian float32 in base64. At most 8 lines a second.
    """

    INTERVAL = 0.125
    # Of the time, that frames and kept states of a large network may take.
    SHARE = 0.1
    SAVE_INTERVAL = 5.0

    def __init__(self):
        self.has_begun = False
        self.points = []
        self.due = self.save_due = time.monotonic()
        self.words = queue.SimpleQueue()
        if RANK == 0:
            # A process that dies or hangs says where.
            faulthandler.enable()
            threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        pending = b""
        while said := os.read(0, 4096):
            *lines, pending = (pending + said).split(b"\\n")
            for line in lines:
                self.words.put(line.decode("utf-8", "replace").strip())
        # The app is gone, and nobody will end a step that hangs.
        self.words.put("stop")
        time.sleep(10)
        os._exit(1)

    def before_step(self, run):
        """What all workers do with the next step."""
        word = agreed(self.next_word() if RANK == 0 else GO_ON)
        if word == SAVE:
            self.save(run)
        if word == PAUSE:
            word = self.pause(run)
        # What runs away is found without waiting for the end of a long epoch.
        return STOP if word == SHOW and not run.is_finite() else word

    def next_word(self):
        if not self.words.empty():
            return {"pause": PAUSE, "stop": STOP}.get(self.words.get(), GO_ON)
        now = time.monotonic()
        return SHOW if now >= self.due else SAVE if now >= self.save_due else GO_ON

    def pause(self, run):
        say(paused=True, **self.leave(run))
        word = GO_ON
        while word == GO_ON:
            word = agreed(self.wait() if RANK == 0 else GO_ON)
        return word

    def wait(self):
        """Workers hear of each other now and then, since they don't wait for ever."""
        try:
            return {"resume": SHOW, "stop": STOP}.get(self.words.get(timeout=60), GO_ON)
        except queue.Empty:
            return GO_ON

    def tell_of_epoch(self, **point):
        self.points.append(point)
        if len(self.points) > ${mostToldEpochs}:
            del self.points[:-1:2]
        if not self.has_begun:
            self.has_begun = True
            say(begun=True, points=self.take_points())

    def take_points(self):
        points, self.points = self.points, []
        return points

    def show_step(self, run, batch):
        began = time.monotonic()
        weights = dict(run.network.named_parameters())
        shown = weights if sum(weight.numel() for weight in weights.values()) <= ${mostShownParameters} else {}
        before = {name: weight.detach().clone() for name, weight in shown.items()}
        gradients = {}

        def look():
            for name, weight in shown.items():
                if weight.grad is None:
                    continue
                gradients[name] = weight.grad.detach().clone()
                if WORKERS > 1 and name in FROZEN:
                    torch.distributed.all_reduce(gradients[name])
                    gradients[name] /= WORKERS

        # What is frozen takes no step, but the app shows its gradient too.
        frozen = [weights[name] for name in FROZEN]
        for weight in frozen:
            weight.requires_grad_(True)
        total = run.train_step(batch, look)
        for weight in frozen:
            weight.requires_grad_(False)
            weight.grad = None
        if WORKERS > 1:
            torch.distributed.all_reduce(total)
        changes = {name: weight.detach() - before[name] for name, weight in shown.items()}
        numbers = {"weights": shown, "gradients": gradients, "changes": changes}
        if not all(value.isfinite().all() for values in numbers.values() for value in values.values()):
            numbers = {}
        say(
            frame={
                "epoch": run.run["epoch"],
                "step": run.run["step"] + 1,
                "loss": known(total.item() / (len(batch) * TERMS_PER_ROW)),
                "rows": batch if len(batch) <= ${mostToldRows} else [],
                "points": self.take_points(),
            }
            | {kind: {name: packed(value) for name, value in values.items()} for kind, values in numbers.items()}
        )
        now = time.monotonic()
        self.due = max(began + self.INTERVAL, now + (now - began) / self.SHARE)

    def leave(self, run):
        """Keeps the state for the app, and says what it has not been told yet."""
        self.save(run)
        return {"epoch": run.run["epoch"], "step": run.run["step"], "points": self.take_points()}

    def save(self, run):
        began = time.monotonic()
        run.settle()
        run.draw_order()
        if RANK == 0:
            tensors = {name: value.contiguous().cpu() for name, value in run.network.state_dict().items()}
            for name, weight in run.network.named_parameters():
                for slot, value in run.optimizer.state.get(weight, {}).items():
                    if value is not None:
                        tensors[f"{name}:{slot}"] = torch.as_tensor(value, dtype=DTYPE).contiguous().cpu()
            kept = {name: run.run[name] for name in ("epoch", "step", "position", "shuffle")}
            kept |= {name: finite(run.run[name]) for name in ("seen", "patience")}
            kept |= {"lossSum": known(run.run["lossSum"]), "drawnFrom": run.drawn_from}
            metadata = {"format": "pt", "run": json.dumps(kept)}
            replace(HERE / "state.safetensors", lambda path: save_file(tensors, path, metadata=metadata))
        now = time.monotonic()
        self.save_due = now + max(self.SAVE_INTERVAL, (now - began) / self.SHARE)


def packed(tensor):
    numbers = array.array("f", tensor.detach().to("cpu", torch.float32).flatten().tolist())
    if sys.byteorder == "big":
        numbers.byteswap()
    return base64.b64encode(numbers.tobytes()).decode("ascii")


def finite(numbers):
    return {name: value for name, value in numbers.items() if math.isfinite(value)}
`;
