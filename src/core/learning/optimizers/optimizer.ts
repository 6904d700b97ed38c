// The contract of an optimizer: settings, state slots and the update of one parameter. Semantics are PyTorch's.

/** The settings of each kind; a file's fields that this program does not know are kept beside them. */
export type OptimizerSettings = (
  | {
      readonly kind: 'sgd';
      readonly learningRate: number;
      readonly momentum?: number;
      readonly nesterov?: boolean;
      readonly weightDecay?: number;
    }
  | {
      readonly kind: 'adagrad';
      readonly learningRate: number;
      readonly epsilon?: number;
      readonly weightDecay?: number;
    }
  | {
      readonly kind: 'rmsprop';
      readonly learningRate: number;
      readonly alpha?: number;
      readonly epsilon?: number;
      readonly momentum?: number;
      readonly weightDecay?: number;
    }
  | {
      readonly kind: 'adam';
      readonly learningRate: number;
      readonly beta1?: number;
      readonly beta2?: number;
      readonly epsilon?: number;
      readonly weightDecay?: number;
    }
  | {
      readonly kind: 'adamW';
      readonly learningRate: number;
      readonly beta1?: number;
      readonly beta2?: number;
      readonly epsilon?: number;
      readonly weightDecay?: number;
    }
) & { readonly unknownFields?: Readonly<Record<string, unknown>> };

export type OptimizerKind = OptimizerSettings['kind'];

/** Everything an optimizer remembers between steps; plain data, so that it can be cloned and restored exactly. */
export interface OptimizerState {
  /** Whose memory it is: no other kind can read it. */
  readonly kind: OptimizerKind;
  /** Steps per parameter: a parameter added later starts at 0 (bias correction counts from there). */
  readonly steps: Float64Array;
  /** One array per slot, each as long as the parameters: velocity, first moment, second moment … */
  readonly slots: readonly Float64Array[];
}

/** What PyTorch takes for the settings that are absent. */
export type OptimizerDefaults<Settings extends OptimizerSettings> = Required<
  Omit<Settings, 'kind' | 'learningRate' | 'unknownFields'>
>;

export interface OptimizerRule<Settings extends OptimizerSettings = OptimizerSettings> {
  readonly kind: Settings['kind'];
  /** Symbols of the state slots, in order, as Explain shows them: v for a velocity, m for a first moment … */
  readonly slots: readonly string[];
  /** The learning rate a new choice of this optimizer starts with; fit for small networks, so above PyTorch's. */
  readonly defaultLearningRate: number;
  readonly defaults: OptimizerDefaults<Settings>;
  /** Updates `parameters` in place from `gradients`, and `state` with it. All arrays have one length. */
  update(settings: Settings, parameters: Float64Array, gradients: Float64Array, state: OptimizerState): void;
  /** TeX of the rule under these settings, one line per equation, with w, g, \eta, t and the slots' symbols. */
  formula(settings: Settings): readonly string[];
}
