// The part of train.py that is the same for every network: rows in the app's order, workers, epochs, checkpoints.

export const trainLoop = `

class RandomStream:
    """The app's random numbers (xoshiro128**), so that rows come in the order in which they come there."""

    def __init__(self, state):
        self.state = list(state)

    def word(self):
        a, b, c, d = self.state
        mixed = rotate_left(b * 5 & 0xFFFFFFFF, 7) * 9 & 0xFFFFFFFF
        c, d = c ^ a, d ^ b
        b, a = b ^ c, a ^ d
        self.state = [a, b, c ^ (self.state[1] << 9 & 0xFFFFFFFF), rotate_left(d, 11)]
        return mixed

    def shuffle(self, items):
        for last in range(len(items) - 1, 0, -1):
            bound = last + 1
            word = self.word()
            while word >= 0x100000000 - 0x100000000 % bound:
                word = self.word()
            other = word % bound
            items[last], items[other] = items[other], items[last]


def rotate_left(word, bits):
    return (word << bits | word >> (32 - bits)) & 0xFFFFFFFF


def read_data():
    """Features, targets and the numbers of the rows that train and that validate."""
    features, targets, parts = [], [], {"training": [], "validation": [], "test": []}
    with open(HERE / "data.csv", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for number, row in enumerate(rows):
            features.append(row[: len(FEATURES)])
            targets.append(row[len(FEATURES) : len(FEATURES) + len(TARGETS)])
            if row[-1]:
                parts[row[-1]].append(number)
    if not parts["training"]:
        raise SystemExit("data.csv has no rows to train on: give the network data in the app, and export it again.")
    return encode(features).to(DEVICE), encode_targets(targets).to(DEVICE), parts["training"], parts["validation"]


class Loss(nn.Module):
    """What each worker differentiates: its share of a mini-batch's mean loss."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, features, targets):
        return loss_sum(*self.network.run(features), targets)


def measured(network, features, targets, rows):
    """The mean loss over these rows; null without any."""
    if not rows:
        return None
    network.eval()
    total = 0.0
    with torch.no_grad():
        for start in range(0, len(rows), 4096):
            block = rows[start : start + 4096]
            total += loss_sum(*network.run(features[block]), targets[block]).item()
    return total / (len(rows) * TERMS_PER_ROW)


def say(**line):
    if RANK == 0:
        print(json.dumps(line), flush=True)


def replace(path, write):
    """The file is the old one or the new one, never half of it."""
    write(path.with_suffix(".new"))
    os.replace(path.with_suffix(".new"), path)


def beginning():
    """Where the run starts: afresh, or where a saved moment of the app has stopped."""
    run = {"epoch": 0, "step": 0, "shuffle": SHUFFLE_STATE, "order": None, "position": 0, "lossSum": 0.0}
    path = HERE / "start.json"
    run |= json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    run["seen"] = SEEN | run.get("seen", {})
    run["patience"] = {"best": math.inf, "waited": 0} | run.get("patience", {})
    return run


def load_optimizer_state(optimizer, network):
    path = HERE / "optimizer.safetensors"
    if not path.exists():
        return
    for key, value in load_file(path).items():
        name, slot = key.rsplit(":", 1)
        weight = network.get_parameter(name)
        if weight.requires_grad:
            optimizer.state[weight][slot] = value.to(weight) if value.dim() > 0 else value


class Run:
    """One training run, of all workers in step."""

    def __init__(self, resumed, viewer=None):
        self.viewer = viewer
        self.features, self.targets, self.training, self.validation = read_data()
        self.network = load_network().to(DEVICE)
        for name in FROZEN:
            self.network.get_parameter(name).requires_grad_(False)
        self.frozen = frozen_parts(self.network)
        self.trained = [weight for weight in self.network.parameters() if weight.requires_grad]
        # PyTorch takes no optimizer of nothing.
        self.optimizer = make_optimizer(self.trained or [nn.Parameter(torch.zeros(0))])
        self.run = beginning()
        # The state of the stream with which this epoch's order was drawn; null: the order was there before.
        self.drawn_from = None
        # What the steps came to that the run's sum does not hold yet, of this worker alone.
        self.total = torch.zeros((), dtype=torch.float64, device=DEVICE)
        self.saved = time.monotonic()
        if resumed:
            self.load_checkpoint()
        else:
            load_optimizer_state(self.optimizer, self.network)
        self.loss = Loss(self.network)
        if WORKERS > 1 and self.trained:
            self.share()

    def share(self):
        """Workers wait for each other's gradients, but not for those of weights that the loss does not hear of."""
        total = self.loss(self.features[:1], self.targets[:1])
        if total.requires_grad:
            gradients = torch.autograd.grad(total, self.trained, allow_unused=True)
            unused = any(gradient is None for gradient in gradients)
            self.loss = nn.parallel.DistributedDataParallel(self.loss, find_unused_parameters=unused)

    def load_checkpoint(self):
        path = HERE / "checkpoint.pt"
        if not path.exists():
            load_optimizer_state(self.optimizer, self.network)
            return
        saved = torch.load(path, map_location=DEVICE, weights_only=True)
        self.network.load_state_dict(saved["network"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.run = saved["run"]

    def save_checkpoint(self, at_once=False):
        """At most one a second: a worker that is killed costs no more."""
        if RANK != 0 or (not at_once and time.monotonic() - self.saved < 1):
            return
        saved = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(), "run": self.run}
        replace(HERE / "checkpoint.pt", lambda path: torch.save(saved, path))
        self.saved = time.monotonic()

    def draw_order(self):
        run = self.run
        if run["order"] is not None:
            return
        self.drawn_from = list(run["shuffle"])
        stream, order = RandomStream(run["shuffle"]), list(self.training)
        if SHUFFLE:
            stream.shuffle(order)
        run |= {"order": order, "shuffle": stream.state}

    def rate(self):
        return rate_of(self.run["epoch"], self.run["seen"])

    def details(self, rate):
        return {} if self.viewer is None else {"step": self.run["step"], "learningRate": known(rate)}

    def train_epoch(self):
        """The mean loss of the epoch's steps, each before its update; null where the app has ended it before its end."""
        self.draw_order()
        run, order = self.run, self.run["order"]
        # What dropout drops is drawn by PyTorch, for each worker and epoch anew.
        torch.manual_seed(SEED + run["epoch"] * WORKERS + RANK)
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        self.network.train()
        for start in range(run["position"], len(order), BATCH_SIZE):
            word = GO_ON if self.viewer is None else self.viewer.before_step(self)
            if word == STOP:
                return None
            batch = order[start : start + BATCH_SIZE]
            if word == SHOW:
                self.viewer.show_step(self, batch)
            else:
                self.train_step(batch)
            run["position"] = start + len(batch)
            run["step"] += 1
        self.settle()
        loss = run["lossSum"] / len(order)
        run |= {"epoch": run["epoch"] + 1, "order": None, "position": 0, "lossSum": 0.0}
        return loss

    def train_step(self, batch, look=lambda: None):
        """@param look is called when the gradients are those of the data's loss"""
        mine = batch[RANK::WORKERS]
        total = self.loss(self.features[mine], self.targets[mine])
        self.optimizer.zero_grad(set_to_none=False)
        # A loss that no weight reaches has nothing to go back through.
        if total.requires_grad:
            # The workers' gradients are averaged: times their number, they add up to the whole mini-batch's mean.
            (total * WORKERS / (len(batch) * TERMS_PER_ROW)).backward()
        look()
        prepare_gradients(self.network, self.trained, self.frozen)
        if self.trained:
            self.optimizer.step()
        with torch.no_grad():
            for weight, mask, value in self.frozen:
                weight.copy_(torch.where(mask, value, weight))
        self.total += total.detach()
        return total.detach()

    def settle(self):
        """What the steps since the last time came to, of all workers together, joins the run's sum."""
        if WORKERS > 1:
            torch.distributed.all_reduce(self.total)
        self.run["lossSum"] += self.total.item() / TERMS_PER_ROW
        self.total.zero_()

    def is_finite(self):
        return all(weight.isfinite().all() for weight in self.trained)

    def measure(self):
        return measured(self.network, self.features, self.targets, self.validation)
`;

/** What is done with a run, after `Viewer` is defined. */
export const trainRun = `

def known(value):
    """JSON has no word for a number that is not finite."""
    return value if math.isfinite(value) else None


def told(epoch, loss, validation):
    return {"epoch": epoch, "loss": known(loss)} | ({} if validation is None else {"validationLoss": known(validation)})


def train(run, epochs, is_cancelled):
    began, first = time.monotonic(), run.run["epoch"]
    tell = say if run.viewer is None else run.viewer.tell_of_epoch
    loss, rate = measured(run.network, run.features, run.targets, run.training), run.rate()
    tell(**told(first, loss, run.measure()), **run.details(rate))
    reason = "epochs"
    while run.run["epoch"] < epochs:
        good = {name: value.clone() for name, value in run.network.state_dict().items()}, dict(run.run)
        trained, rate = run.run["epoch"], run.rate()
        next_loss = run.train_epoch()
        if next_loss is None and run.is_finite():
            reason = "cancelled"
            break
        if next_loss is None or not math.isfinite(next_loss) or not run.is_finite():
            # The last finite weights are kept.
            run.network.load_state_dict(good[0])
            run.run = good[1]
            run.total.zero_()
            reason = "diverged"
            break
        loss, validation = next_loss, run.measure()
        watched = loss if validation is None else validation
        run.run["seen"] = observe(run.run["seen"], trained, watched)
        run.run["patience"], stopped = judge(run.run["patience"], loss, watched, time.monotonic() - began)
        tell(**told(run.run["epoch"], loss, validation), **run.details(rate))
        run.save_checkpoint()
        if agreed(stopped is not None):
            reason = stopped or "time"
            break
        if agreed(is_cancelled()):
            reason = "cancelled"
            break
    seconds = max(time.monotonic() - began, 1e-9)
    count = run.run["epoch"] - first
    speed = round(count * len(run.training) / seconds)
    if RANK == 0:
        weights = {name: value.contiguous().cpu() for name, value in run.network.state_dict().items()}
        replace(HERE / "weights.safetensors", lambda path: save_file(weights, path, metadata={"format": "pt"}))
    told_last = {} if run.viewer is None else run.viewer.leave(run)
    say(done=True, epochs=count, loss=known(loss), stopReason=reason, examplesPerSecond=speed, **told_last)
    return 1 if reason == "diverged" else 0


def agreed(said):
    """Workers do the same in the same step or epoch: what the first one says."""
    if WORKERS == 1:
        return said
    word = torch.tensor(float(said), device=DEVICE)
    torch.distributed.broadcast(word, 0)
    return int(word.item())


def main():
    parser = argparse.ArgumentParser(description="Goes on with the training where the app stood.")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="train up to this epoch")
    parser.add_argument("--resume", action="store_true", help="go on from checkpoint.pt, which a run keeps while it lasts")
    parser.add_argument("--frames", action="store_true", help="tell the app, which looks on, and do what it says")
    chosen = parser.parse_args()
    if WORKERS > 1:
        # Some builds of PyTorch, such as Debian's, have no libuv.
        os.environ.setdefault("USE_LIBUV", "0")
        torch.distributed.init_process_group("nccl" if DEVICE.type == "cuda" else "gloo")
    # torchrun starts all workers again when one has died.
    resumed = chosen.resume or int(os.environ.get("TORCHELASTIC_RESTART_COUNT", "0")) > 0
    if RANK == 0 and not resumed:
        (HERE / "checkpoint.pt").unlink(missing_ok=True)
    asked = []
    signal.signal(signal.SIGINT, lambda *_: asked.append(True))
    viewer = Viewer() if chosen.frames else None
    code = train(Run(resumed, viewer), chosen.epochs, lambda: bool(asked))
    if RANK == 0:
        (HERE / "checkpoint.pt").unlink(missing_ok=True)
    if WORKERS > 1:
        torch.distributed.destroy_process_group()
    raise SystemExit(code)


if __name__ == "__main__":
    main()
`;
