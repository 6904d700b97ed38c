// Stylesheets of the canvas, in the order in which the later overrule the earlier.
import '@xyflow/react/dist/base.css';
import './overlays.module.css';
import './canvas.module.css';
import './neurons/neuron.module.css';
import './neurons/neuron-ring.module.css';
import './neurons/neuron-curve.module.css';
import './neurons/neuron-handles.module.css';
import './neurons/lane.module.css';
import './wires/wire.module.css';
