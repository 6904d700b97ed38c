// README.md of an exported project: ten lines.
import type { NetworkDocument } from '#core/document/network-document.ts';

export function readme({ training }: NetworkDocument): string {
  return `# A network drawn in Chainrule, for PyTorch

Needs Python 3.10 or later with \`torch\` and \`safetensors\`. \`model.py\` is the network, \`weights.safetensors\` its weights.
\`python3 train.py\` goes on with the training (${training.epochs} epochs), row for row in the app's order; what dropout drops is drawn by PyTorch.
\`torchrun --nproc-per-node 2 --max-restarts 3 train.py\` shares each mini-batch among two processes (gloo; nccl where there are GPUs).
More machines, on each: \`torchrun --nnodes 2 --nproc-per-node 2 --rdzv-backend c10d --rdzv-endpoint HOST:29500 --max-restarts 3 train.py\`,
with this folder on a disk that they share. (Where PyTorch has no libuv, as in Debian, torchrun itself needs \`TORCH_DISABLE_SHARE_RDZV_TCP_STORE=1\`
before it and \`--rdzv-backend c10d --rdzv-conf is_host=1,store_type=file --rdzv-endpoint /tmp/rendezvous\` behind it.) A worker that dies is started again from \`checkpoint.pt\`; \`train.py --resume\` does it by hand.
To ask it: \`from model import load_network, encode, decode; decode(load_network()(encode([[…]])))\`.
Back into the app: *File ▸ Import*, or \`chainrule import FOLDER --out FILE\`.
`;
}
